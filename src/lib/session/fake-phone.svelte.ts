import { Journal } from '../journal/journal.svelte.ts';
import { MemoryVault } from '../journal/memory-vault.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import { FakeSpeaker } from '../sound/fake-speaker.ts';
import { FakeTrack } from '../sound/track/fake-track.ts';
import { FakeVoiceStore } from '../sound/voice/fake-voice-store.ts';
import { FakeClock } from './fake-clock.ts';
import { Holds } from './holds.ts';
import type { LockScreenAction, LockScreenInfo, LockScreenPlace } from './ports.ts';
import { Session } from './session.svelte.ts';

/** For tests: 5 s lead-in, a 10 s hold, 8 s transition, three reps of 4 s. */
export const bundle: RoutineBundle = {
	routine: {
		version: 1,
		id: 'short',
		name: 'Short',
		goal: 'other',
		level: 1,
		phase: 1,
		leadInSeconds: 5,
		rounds: 1,
		steps: [
			{ exercise: 'lean', holdSeconds: 10, sets: 1, sides: 'both', restSeconds: 4 },
			{ exercise: 'turn', reps: 3, repSeconds: 4, sets: 1, sides: 'both', restSeconds: 4 }
		]
	},
	exercises: {
		lean: { name: 'Lean', position: 'standing', cues: ['Lean.'] },
		turn: { name: 'Turn', position: 'standing', cues: ['Turn.'] }
	},
	standIns: {}
};
export const TOTAL_MS = 5000 + 10_000 + 8000 + 12_000;

/** For tests: records the last thing shown, and can press the buttons. */
export class FakeLockScreen {
	info: LockScreenInfo | null = null;
	at: LockScreenPlace | null = null;
	/** Number of calls of `show` and `place`. */
	calls = 0;
	press: (action: LockScreenAction) => void = () => {};

	show(info: LockScreenInfo) {
		this.calls++;
		this.info = info;
	}
	place(place: LockScreenPlace) {
		this.calls++;
		this.at = place;
	}
	hide() {
		this.info = null;
	}
	onAction(listener: (action: LockScreenAction) => void) {
		this.press = listener;
		return () => {
			this.press = () => {};
		};
	}
}

/** For tests: everything that a session needs, with a clock that the test advances. */
export async function phone(vault = new MemoryVault(), isHeldElsewhere = false) {
	const clock = new FakeClock();
	let ids = 0;
	const calendar = {
		now: () => ({ epochMs: Date.UTC(2026, 10, 21, 9) + clock.nowMs(), offsetMinutes: 60 }),
		newId: () => `01K${String(vault.writes.length * 1000 + ids++).padStart(23, '0')}`
	};
	const journal = new Journal({ vault, calendar });
	const lock = { isHeld: false };
	const holds = new Holds(
		async () => (lock.isHeld = !isHeldElsewhere),
		() => (lock.isHeld = false)
	);
	const wakeLock = {
		isHeld: false,
		holds: 0,
		hold: () => {
			wakeLock.isHeld = true;
			wakeLock.holds++;
		},
		release: () => void (wakeLock.isHeld = false)
	};
	const ports = {
		clock,
		calendar,
		journal,
		speaker: new FakeSpeaker(),
		voice: { isAvailable: () => false, say: () => {}, silence: () => {} },
		vibrator: { vibrate: () => {} },
		track: new FakeTrack(),
		voiceStore: new FakeVoiceStore(),
		lockScreen: new FakeLockScreen(),
		wakeLock,
		sessionLock: {
			take: () => holds.take(),
			retake: async () => lock.isHeld,
			get isHeldHere() {
				return holds.areAny;
			},
			isHeldElsewhere: async () => isHeldElsewhere
		}
	};
	await journal.load();
	return { ports, clock, journal, vault, lock, wakeLock, session: new Session(ports, bundle) };
}

/** For tests: runs pending promise callbacks, without a timer. */
export async function settle() {
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
