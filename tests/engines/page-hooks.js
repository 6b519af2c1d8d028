/**
 * The first script of every page that the engines open: notes what a person would not see, and carries what the tests ask.
 * Served as it is, so plain JavaScript.
 */
(() => {
	/** Elements that were ever given something to read, in order. The app's is not in the document. */
	const elements = [];
	/** What they said, with the time. */
	const events = [];
	/** Errors, warnings and broken rules, in words. */
	const problems = [];
	/** Media Session: its handlers by action, and the place it was told last. */
	const handlers = {};
	let place = null;

	const note = (words) => problems.push(String(words));
	addEventListener('error', (event) => note(`error: ${event.message ?? event.target?.src ?? event.type}`), true);
	addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${reason}`));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		note(`policy: ${violatedDirective} ${blockedURI}`)
	);
	for (const level of ['error', 'warn']) {
		const write = console[level];
		console[level] = (...words) => {
			note(`console.${level}: ${words.join(' ')}`);
			write.apply(console, words);
		};
	}

	const { set: setSource, ...source } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src');
	Object.defineProperty(HTMLMediaElement.prototype, 'src', {
		...source,
		set(address) {
			if (!elements.includes(this)) listen(this);
			setSource.call(this, address);
		}
	});

	function listen(element) {
		elements.push(element);
		for (const type of ['loadedmetadata', 'playing', 'pause', 'seeked', 'ended', 'error', 'waiting', 'stalled']) {
			element.addEventListener(type, () => events.push({ type, atMs: performance.now() }));
		}
	}

	if (sessionStorage.getItem('engine: no Blobs') !== null) {
		const urlOf = URL.createObjectURL;
		// An address of something that is no sound, as of a Blob that cannot be read.
		URL.createObjectURL = (blob) => urlOf.call(URL, blob.type.startsWith('audio/') ? new Blob(['?']) : blob);
	}

	if (navigator.mediaSession) {
		const { setActionHandler, setPositionState } = MediaSession.prototype;
		MediaSession.prototype.setActionHandler = function (action, handler) {
			handlers[action] = handler;
			setActionHandler.call(this, action, handler);
		};
		if (setPositionState) {
			MediaSession.prototype.setPositionState = function (state) {
				setPositionState.call(this, state); // throws where it is wrong
				place = state ? { ...state, atMs: performance.now() } : null;
			};
		}
	}

	const TRIES = 8;
	const past = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

	async function until(isSo, withinMs) {
		const endMs = performance.now() + withinMs;
		while (!isSo()) {
			if (performance.now() > endMs) return false;
			await past(4);
		}
		return true;
	}

	/** Whether `element` has moved on by `ms` of sound in 5 s, and how long that took. */
	async function playsOn(element, ms) {
		const from = element.currentTime;
		const fromMs = performance.now();
		const isMoving = await until(() => element.currentTime >= from + ms / 1000, 5000);
		return { isMoving, tookMs: performance.now() - fromMs };
	}

	/** Noted every few milliseconds between `watch` and `watched`. */
	let watched = null;
	let timer = 0;

	window.engine = {
		elements,
		events,
		problems,
		past,
		until,
		playsOn,

		/** The one that is seen, of that name. */
		button(name) {
			const named = [...document.querySelectorAll('button, a')].filter(
				(element) => (element.ariaLabel ?? element.getAttribute('aria-label') ?? element.textContent).trim() === name
			);
			return named.find((element) => element.getClientRects().length > 0) ?? null;
		},

		/** What the person sees and what the element does, in the same moment. */
		view() {
			const element = elements.at(-1);
			const texts = [...document.querySelectorAll('main *')].filter(({ children }) => children.length === 0);
			const session = navigator.mediaSession;
			return {
				isReady: document.documentElement.hasAttribute('data-ready'),
				heading: document.querySelector('h1')?.textContent.trim() ?? null,
				left: texts.find(({ textContent }) => /^\d+:\d\d left$/.test(textContent.trim()))?.textContent.trim() ?? null,
				trouble: document.querySelector('.trouble, .blocked')?.textContent.trim() ?? null,
				mode: document.querySelector('input[name=sound]:checked')?.closest('label')?.textContent.trim() ?? null,
				elements: elements.length,
				source: element?.currentSrc ?? null,
				seconds: element?.currentTime ?? null,
				duration: element && Number.isFinite(element.duration) ? element.duration : null,
				isPaused: element?.paused ?? null,
				readyState: element?.readyState ?? null,
				atMs: performance.now(),
				media: session && {
					title: session.metadata?.title ?? null,
					album: session.metadata?.album ?? null,
					state: session.playbackState,
					place
				},
				problems
			};
		},

		watch() {
			const rows = (watched = []);
			clearInterval(timer);
			timer = setInterval(() => {
				const { currentTime, currentSrc, paused, seeking } = elements.at(-1);
				rows.push({ atMs: performance.now(), seconds: currentTime, source: currentSrc, isPaused: paused || seeking });
			}, 4);
		},

		watched() {
			clearInterval(timer);
			return watched;
		},

		/** Media Session, as if the button of the lock screen or the headset had been pressed. */
		async press(action, details = {}) {
			if (!handlers[action]) throw new Error(`nothing is set for ${action}`);
			// As a task of the page: Firefox takes relative addresses for those of whoever is the first to call.
			await new Promise((resolve) => setTimeout(resolve));
			handlers[action]({ action, ...details });
		},

		/** Decodes a track at its own rate, and hands the samples to the server that the page is from. */
		async decode(name) {
			const bytes = await (await fetch(`/${name}.mp3`)).arrayBuffer();
			const context = new OfflineAudioContext(1, 1, 24000);
			const fromMs = performance.now();
			const sound = await context.decodeAudioData(bytes);
			const tookMs = performance.now() - fromMs;
			await fetch(`/samples/${name}`, { method: 'POST', body: sound.getChannelData(0) });
			return { channels: sound.numberOfChannels, rate: sound.sampleRate, tookMs };
		},

		/** An element that reads a track as the app's does, from memory; several tries, as the app has, since WebKitGTK needs them. */
		async openTrack(name) {
			const bytes = await (await fetch(`/${name}.mp3`)).arrayBuffer();
			const element = new Audio();
			for (let tries = 1; ; tries++) {
				element.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/mpeg' }));
				await until(() => element.readyState >= 1 || element.error !== null, 3000);
				const isOpen = element.readyState >= 1;
				// A moment later WebKitGTK knows how long it is.
				if (isOpen) await until(() => element.duration > 0, 1000);
				if (isOpen || tries === TRIES) return { isOpen, tries, duration: element.duration };
			}
		},

		/** As the app does at the end: an element that still reads can hang WebKitGTK when its page is left. */
		release() {
			const element = elements.at(-1);
			element.pause();
			element.removeAttribute('src');
			element.load();
		},

		/** A jump to `seconds` while it plays. */
		async seek(seconds) {
			const element = elements.at(-1);
			const seekeds = () => events.filter(({ type }) => type === 'seeked').length;
			const before = seekeds();
			const fromMs = performance.now();
			element.currentTime = seconds;
			const isSeeked = await until(() => seekeds() > before && !element.seeking, 5000);
			const seekedMs = performance.now() - fromMs;
			const at = element.currentTime;
			const after = await playsOn(element, 250);
			return { isSeeked, seekedMs, errorMs: (at - seconds) * 1000, ...after };
		}
	};
})();
