// Says so where the app does not start: a script of it is gone, as after an update on the host, or breaks at once.
(function () {
	/** Ample for a slow network; the words go away again should the app start after all. */
	var PATIENCE_MS = 30000;
	var root = document.documentElement;

	function isStarted() {
		return root.dataset.ready !== undefined;
	}

	function say() {
		var place = document.getElementById('not-started');
		if (isStarted() || !place || !place.hidden) return;
		var ways = place.querySelector('template');
		place.replaceChild(ways.content.cloneNode(true), ways);
		place.hidden = false;
		place.querySelector('button').addEventListener('click', loadAgain);
		new MutationObserver(function () {
			if (isStarted()) place.hidden = true;
		}).observe(root, { attributeFilter: ['data-ready'] });
	}

	/** Passes over what this browser and hosts in between have kept of the page. */
	function loadAgain() {
		function reload() {
			location.reload();
		}
		fetch(location.href, { cache: 'reload' }).then(reload, reload);
	}

	addEventListener('unhandledrejection', say);
	addEventListener('error', say);
	// From now on, not from `load`: a network that falls silent after the page itself would keep that away for good.
	setTimeout(say, PATIENCE_MS);
})();
