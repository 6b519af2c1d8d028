import { describe, expect, it } from 'vitest';
import type { LockScreenAction } from '../../session/ports.ts';
import { MediaSessionScreen, type MediaDevice } from './media-session.ts';

const INFO = { title: 'Bird dog', artist: 'Left side · Next: Rest', album: 'Morning' };

/** A browser's Media Session that supports all actions except `unknown`, and throws where real ones throw. */
function fakeSession(unknown: string[] = []) {
	const handlers = new Map<string, MediaSessionActionHandler>();
	const positions: (MediaPositionState | undefined)[] = [];
	const session = {
		metadata: null as MediaMetadata | null,
		playbackState: 'none' as MediaSessionPlaybackState,
		setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null) {
			if (unknown.includes(action)) throw new TypeError(`${action} is not a MediaSessionAction`);
			if (handler) handlers.set(action, handler);
			else handlers.delete(action);
		},
		setPositionState(state?: MediaPositionState) {
			const { duration = 0, position = 0, playbackRate = 1 } = state ?? {};
			const isValid = duration >= 0 && position >= 0 && position <= duration && playbackRate !== 0;
			if (!isValid || !Number.isFinite(position)) throw new TypeError(`position ${position} of ${duration}`);
			positions.push(state);
		}
	};
	const device: MediaDevice = { session, metadataOf: (init) => init as MediaMetadata };
	const press = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
		handlers.get(action)?.({ action, ...details });
	return { session, device, handlers, positions, press };
}

function shown(fake = fakeSession()) {
	const screen = new MediaSessionScreen('/stretch', () => fake.device);
	const asked: LockScreenAction[] = [];
	const stop = screen.onAction((action) => void asked.push(action));
	screen.show(INFO);
	return { ...fake, screen, asked, stop };
}

describe('what the lock screen shows', () => {
	it('is the exercise, the side, the routine, and the app’s icon', () => {
		const { session } = shown();
		expect(session.metadata).toMatchObject(INFO);
		expect(session.metadata?.artwork.at(-1)).toEqual({
			src: '/stretch/icons/icon-512.png',
			sizes: '512x512',
			type: 'image/png'
		});
	});

	it('is the place, in seconds', () => {
		const { screen, session, positions } = shown();
		screen.place({ status: 'paused', positionMs: 61_500, totalMs: 600_000 });
		expect(session.playbackState).toBe('paused');
		expect(positions).toEqual([{ duration: 600, position: 61.5, playbackRate: 1 }]);
	});

	it.each([
		[601_000, 600_000, 600, 600],
		[-5, 600_000, 0, 600],
		[NaN, 600_000, 0, 600],
		[10, Infinity, 0, 0],
		[10, NaN, 0, 0]
	])('is a place that exists: %d ms of %d', (positionMs, totalMs, position, duration) => {
		const { screen, positions } = shown();
		screen.place({ status: 'playing', positionMs, totalMs });
		expect(positions).toEqual([{ duration, position, playbackRate: 1 }]);
	});

	it('goes away with the session', () => {
		const { screen, session, handlers, positions } = shown();
		screen.hide();
		expect(session).toMatchObject({ metadata: null, playbackState: 'none' });
		expect([...handlers]).toEqual([]);
		expect(positions).toEqual([undefined]);
		screen.place({ status: 'playing', positionMs: 0, totalMs: 1000 });
		expect(session.playbackState).toBe('none');
	});
});

describe('the buttons', () => {
	it('ask for what is written on them', () => {
		const { press, asked } = shown();
		for (const action of ['play', 'pause', 'previoustrack', 'nexttrack', 'stop'] as const) press(action);
		expect(asked.map((action) => action.do)).toEqual(['resume', 'pause', 'previous', 'next', 'stop']);
	});

	it('seek to a place, also while the finger moves', () => {
		const { press, asked } = shown();
		press('seekto', { seekTime: 12.5 });
		press('seekto', { seekTime: 0, fastSeek: true });
		press('seekto');
		expect(asked).toEqual([
			{ do: 'seek', toMs: 12_500 },
			{ do: 'seek', toMs: 0 }
		]);
	});

	it('are not those that would take the place of next and previous', () => {
		const { handlers } = shown();
		expect(handlers.has('seekforward')).toBe(false);
		expect(handlers.has('seekbackward')).toBe(false);
	});

	it('work again after the system forgot them at the start of playing', () => {
		const { screen, handlers, press, asked } = shown();
		handlers.clear();
		screen.place({ status: 'playing', positionMs: 0, totalMs: 1000 });
		press('pause');
		expect(asked).toEqual([{ do: 'pause' }]);
	});

	it('are those that the browser knows', () => {
		const { press, asked } = shown(fakeSession(['stop', 'seekto']));
		press('nexttrack');
		expect(asked).toEqual([{ do: 'next' }]);
	});

	it('tell nobody who has stopped listening', () => {
		const { press, asked, stop } = shown();
		stop();
		press('play');
		expect(asked).toEqual([]);
	});
});

it('does nothing where there is no Media Session', () => {
	const screen = new MediaSessionScreen('', () => null);
	screen.show(INFO);
	screen.place({ status: 'playing', positionMs: 0, totalMs: 1000 });
	screen.hide();
});
