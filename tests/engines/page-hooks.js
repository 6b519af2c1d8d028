/**
 * The first script of every page that the engines open. It records errors, media events and Media Session calls, and
 * offers `window.engine` to the tests. No build step processes this file, so it must be plain JavaScript.
 */
(() => {
	/** All media elements whose `src` was ever set, oldest first. The app's element is not in the document. */
	const elements = [];
	/** The media events of `elements`, each with its time. */
	const events = [];
	/** Messages of errors, console warnings and violations of the content security policy. */
	const problems = [];
	/** Media Session: the app's handlers, by action, and the last position state that the app has set. */
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
		// Audio Blobs get a URL whose content is not audio: the element fails as if it could not read the Blob.
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
				setPositionState.call(this, state); // throws if `state` is invalid
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

	/** Waits until `element` has played `ms` of sound, at most 5 s. Returns whether it did, and how long that took. */
	async function playsOn(element, ms) {
		const from = element.currentTime;
		const fromMs = performance.now();
		const isMoving = await until(() => element.currentTime >= from + ms / 1000, 5000);
		return { isMoving, tookMs: performance.now() - fromMs };
	}

	/** The element's state every 4 ms, recorded from `watch()` until `watched()`. */
	let watched = null;
	let timer = 0;

	window.engine = {
		elements,
		events,
		problems,
		past,
		until,
		playsOn,

		/** The visible button or link of that accessible name; null if there is none. */
		button(name) {
			const named = [...document.querySelectorAll('button, a')].filter(
				(element) => (element.ariaLabel ?? element.getAttribute('aria-label') ?? element.textContent).trim() === name
			);
			return named.find((element) => element.getClientRects().length > 0) ?? null;
		},

		/** A snapshot of the screen, the newest media element and Media Session. */
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

		/** Simulates a press of a lock screen or headset button. Throws if the app has set no handler for `action`. */
		async press(action, details = {}) {
			if (!handlers[action]) throw new Error(`nothing is set for ${action}`);
			// Calls the handler in a new task of the page, because Firefox resolves relative URLs against the code that
			// started the task.
			await new Promise((resolve) => setTimeout(resolve));
			handlers[action]({ action, ...details });
		},

		/** Decodes a track at its own sample rate (24 kHz), and posts the samples to the page's server. */
		async decode(name) {
			const bytes = await (await fetch(`/${name}.mp3`)).arrayBuffer();
			const context = new OfflineAudioContext(1, 1, 24000);
			const fromMs = performance.now();
			const sound = await context.decodeAudioData(bytes);
			const tookMs = performance.now() - fromMs;
			await fetch(`/samples/${name}`, { method: 'POST', body: sound.getChannelData(0) });
			return { channels: sound.numberOfChannels, rate: sound.sampleRate, tookMs };
		},

		/** Opens a track from a Blob in a new element, like the app. Tries up to 8 times: WebKitGTK may fail. */
		async openTrack(name) {
			const bytes = await (await fetch(`/${name}.mp3`)).arrayBuffer();
			const element = new Audio();
			for (let tries = 1; ; tries++) {
				element.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/mpeg' }));
				await until(() => element.readyState >= 1 || element.error !== null, 3000);
				const isOpen = element.readyState >= 1;
				// WebKitGTK reports the duration later than the other metadata.
				if (isOpen) await until(() => element.duration > 0, 1000);
				if (isOpen || tries === TRIES) return { isOpen, tries, duration: element.duration };
			}
		},

		/** Makes the element stop reading. Otherwise, WebKitGTK can hang when it leaves the page. */
		release() {
			const element = elements.at(-1);
			element.pause();
			element.removeAttribute('src');
			element.load();
		},

		/** Seeks to `seconds` during playback. Returns the seek's duration and error, and whether sound plays on. */
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
