// Starts the app once the page is painted. Until then, the app's scripts and font wait in a template
// (`build/start-after-paint.ts`). If they were fetched and run earlier, they would delay the first paint, most of all
// on a slow processor with the files already stored.
(function () {
	/** A hidden page draws no frames. There the app starts after this time. */
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

	/** Until the font has loaded, text is in a font of the device, scaled to the same width (`lib/ui/base.css`). */
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
	// A frame is painted after its own callbacks have run, so only the second frame's callbacks come after a paint.
	requestAnimationFrame(function () {
		requestAnimationFrame(go);
	});
	// A browser that rarely draws frames still reports its first paint.
	if (window.PerformanceObserver) new PerformanceObserver(go).observe({ type: 'paint', buffered: true });
})();
