// Tells the person if the app does not start. One of its scripts may be missing, as after an update on the host, or may
// throw an error at once.
(function () {
	/** Ample for a slow network; the message is hidden again if the app starts after all. */
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

	/** Bypasses the copies of the page that this browser and hosts in between have cached. */
	function loadAgain() {
		function reload() {
			location.reload();
		}
		fetch(location.href, { cache: 'reload' }).then(reload, reload);
	}

	addEventListener('unhandledrejection', say);
	addEventListener('error', say);
	// Starts now, not on `load`: if the network stalls after the page itself has arrived, `load` never fires.
	setTimeout(say, PATIENCE_MS);
})();
