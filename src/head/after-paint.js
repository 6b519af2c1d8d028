// Starts the app once the page is painted: its scripts wait in a template until then (`build/start-after-paint.ts`), as
// does the font. Fetched and run before, they delayed the first paint, most of all on a slow processor that has them
// at hand.
(function () {
	/** In a page that is not shown, no frame is drawn; the app starts there all the same. */
	var PATIENCE_MS = 500;
	var waiting = document.getElementById('after-paint');

	function go() {
		if (!waiting) return;
		var place = waiting;
		waiting = null;
		delete document.documentElement.dataset.unpainted;
		addFonts(place.content);
		place.replaceWith(place.content);
	}

	/** Until the font has come, the device's letters stand, made as wide (`lib/ui/base.css`). */
	function addFonts(content) {
		content.querySelectorAll('link[as=font]').forEach(function (link) {
			link.remove();
			if (!window.FontFace) return;
			var face = new FontFace('Hanken Grotesk Variable', 'url(' + link.getAttribute('href') + ')', {
				weight: '100 900'
			});
			face.load().then(function () {
				document.fonts.add(face);
			}, Object);
		});
	}

	setTimeout(go, PATIENCE_MS);
	// The first frame is painted after its own callbacks, so only the second one's come after a paint.
	requestAnimationFrame(function () {
		requestAnimationFrame(go);
	});
	// A browser that draws frames seldom still says when it has painted.
	if (window.PerformanceObserver) new PerformanceObserver(go).observe({ type: 'paint', buffered: true });
})();
