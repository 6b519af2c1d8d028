import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS, type Millis } from '../routine/duration.ts';
import { afterBreak, newDeskDay, snoozed, type DeskDayState } from './desk-day.ts';
import { DEFAULT_DESK_SETTINGS, type DeskSettings } from './desk-settings.ts';
import { afterLook, afterSessions, AWAY_MS } from './after-absence.ts';
import { nextBreak } from './next-break.ts';
import { at, dayFrom, MIDNIGHT_MS, momentOf, timeOf } from './sample-days.ts';

const plain = DEFAULT_DESK_SETTINGS;
const dueOf = (day: DeskDayState, time: string) => timeOf(nextBreak(plain, day, at(time)).dueMs);
/** The desk day after one look a minute, up to `until`. */
function looked(day: DeskDayState, until: string): DeskDayState {
	let now = day.seenMs;
	while (now < at(until).epochMs) day = afterLook(plain, day, momentOf((now += MINUTE_MS)));
	return day;
}

describe('after the computer slept', () => {
	it('none at once on return: the gap begins anew after more than five minutes', () => {
		const day = afterLook(plain, looked(dayFrom('09:00'), '09:30'), at('11:30'));
		expect(dueOf(day, '11:30')).toBe('12:15');
	});

	it('at most one break: those that were missed do not come later', () => {
		const day = afterLook(plain, looked(dayFrom('09:00'), '09:30'), at('15:00'));
		expect(day.breaks).toEqual([]);
		expect(dueOf(day, '15:46')).toBe('15:45');
	});

	it('a break that waited, or was snoozed, waits no longer', () => {
		const late = snoozed(looked(dayFrom('09:00'), '09:50'), at('09:50').epochMs, 10);
		expect(dueOf(afterLook(plain, late, at('10:30')), '10:30')).toBe('11:15');
	});

	it('a short sleep does not count as time at the desk', () => {
		const day = afterLook(plain, looked(dayFrom('09:00'), '09:30'), at('09:34'), 4 * MINUTE_MS);
		expect(dueOf(day, '09:34')).toBe('09:49');
	});

	it('a break that fell due in a short sleep comes two minutes after the return', () => {
		const day = afterLook(plain, looked(dayFrom('09:00'), '09:43'), at('09:47'));
		expect(dueOf(day, '09:47')).toBe('09:49');
	});

	it('a page whose ticks come every four minutes still reaches its break', () => {
		let day = dayFrom('09:00');
		let now = day.seenMs;
		const isDue = () => nextBreak(plain, day, momentOf(now)).dueMs <= now;
		while (!isDue() && now < at('10:30').epochMs) day = afterLook(plain, day, momentOf((now += 4 * MINUTE_MS)));
		expect(timeOf(now)).toBe('09:52');
	});
});

describe('changes of the clock do not shorten a gap', () => {
	it.each([
		['put back by an hour', '08:30', 0, '08:45'],
		['put back by ten seconds', '09:29:50', 0, '09:45'],
		['put forward by an hour', '10:30', 60, '11:15'],
		['put forward by three minutes', '09:33', 3, '09:48']
	])('%s at 09:30, a quarter of an hour before the break', (_, now, lostMinutes, due) => {
		const day = afterLook(plain, looked(dayFrom('09:00'), '09:30'), at(now), lostMinutes * MINUTE_MS);
		expect(dueOf(day, now)).toBe(due);
	});

	it('if the clock is put back, the breaks so far and the halves of the day move with it', () => {
		const day = afterBreak(dayFrom('09:00'), { atMs: at('09:45').epochMs, longOf: null, session: 'a' });
		const back = afterLook(plain, { ...day, seenMs: at('10:00').epochMs }, at('08:00'));
		expect([back.startedAtMs, back.sinceMs, back.breaks[0]?.atMs].map((ms) => timeOf(ms ?? 0))).toEqual([
			'07:00',
			'07:45',
			'07:45'
		]);
	});
});

describe('the start of the day does not drift', () => {
	it.each([
		['put forward by five hours and back', ['15:01', '10:02'], '10:00'],
		['the same twice', ['15:01', '10:02', '15:02', '10:03'], '10:00'],
		['put back by more than it was put forward', ['11:01', '09:02'], '09:01'],
		['put back twice after it was put forward once', ['12:01', '11:02', '10:03', '09:04'], '09:03']
	])('clock %s', (_, times, start) => {
		const day = times.reduce((state, time) => afterLook(plain, state, at(time)), looked(dayFrom('10:00'), '10:01'));
		expect(timeOf(day.startedAtMs)).toBe(start);
	});
});

describe('a session of any routine counts as a break', () => {
	const session = (id: string, time: string, plannedMinutes = 1) => ({
		id,
		at: `2026-11-23T${time}:00.000+01:00`,
		plannedMs: plannedMinutes * MINUTE_MS
	});
	const after = (day: DeskDayState, now: string, ...sessions: ReturnType<typeof session>[]) =>
		afterSessions(plain, day, sessions, at(now));

	it('from its end, and once', () => {
		const once = after(dayFrom('09:00'), '09:21', session('a', '09:20'));
		expect(dueOf(once, '09:21')).toBe('10:05');
		const again = after(once, '09:50', session('a', '09:20'));
		expect(again).toEqual(once);
	});

	it('not if it ended before the desk day began', () => {
		expect(after(dayFrom('09:00'), '09:21', session('a', '08:50'))).toEqual(dayFrom('09:00'));
	});

	it('as one break each, in order of their ends, and never in the future', () => {
		const day = after(dayFrom('09:00'), '10:00', session('b', '11:00'), session('a', '09:20'));
		expect(day.breaks.map(({ session, atMs }) => [session, timeOf(atMs)])).toEqual([
			['a', '09:20'],
			['b', '10:00']
		]);
	});

	it.each([
		['long enough, it is the long break of its half', 5, 0, 'micro'],
		['short, it leaves the long break to come', 1, null, 'long']
	])('%s', (_, minutes, longOf, kind) => {
		const day = after(looked(dayFrom('09:00'), '10:20'), '10:30', session('a', '10:30', minutes));
		expect(day.breaks[0]?.longOf).toBe(longOf);
		const second = afterBreak(day, { atMs: at('10:31').epochMs, longOf: null, session: null });
		expect(nextBreak(plain, second, at('10:31')).kind).toBe(kind);
	});
});

/** Something that may happen at a desk. `ms` is true time. */
type Event =
	| { what: 'tick'; ms: Millis }
	| { what: 'sleep'; ms: Millis; ownClockStops: boolean }
	| { what: 'clock put'; byMs: Millis }
	| { what: 'reload' | 'snooze' | 'skip' | 'session' };

const events: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 12, arbitrary: fc.record({ what: fc.constant('tick' as const), ms: millis(1, 60) }) },
	{
		weight: 2,
		arbitrary: fc.record({ what: fc.constant('sleep' as const), ms: millis(60, 4 * 3600), ownClockStops: fc.boolean() })
	},
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('clock put' as const), byMs: millis(-7200, 7200) }) },
	{ weight: 3, arbitrary: fc.record({ what: fc.constantFrom('reload', 'snooze', 'skip', 'session') }) }
);
const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
const allSettings: fc.Arbitrary<DeskSettings> = fc.record({
	everyMinutes: fc.integer({ min: 20, max: 90 }),
	active: fc.constantFrom('off', 'each', 'second', 'third'),
	long: fc.constantFrom('desk-5', 'posture-walk'),
	snoozeMinutes: fc.integer({ min: 5, max: 20 }),
	chime: fc.boolean(),
	quiet: fc.option(fc.record({ fromMinutes: minuteOfDay, toMinutes: minuteOfDay }))
});
/** Long runs of ticks between the other events, so that breaks fall due. */
const days = fc.array(fc.tuple(events, fc.integer({ min: 0, max: 100 })), { minLength: 10, maxLength: 25 });

function millis(min: number, max: number): fc.Arbitrary<Millis> {
	return fc.integer({ min, max }).map((seconds) => seconds * SECOND_MS);
}

/**
 * A tab at a desk. `trueMs` is true time. The wall clock may be set back or forward, and the tab's own clock may stop
 * while the computer sleeps.
 */
class Desk {
	readonly #settings: DeskSettings;
	#trueMs = 0;
	#wallMs = MIDNIGHT_MS + 9 * 60 * MINUTE_MS;
	#ownMs = 0;
	#last: { wallMs: Millis; ownMs: Millis } | null = null;
	#state: DeskDayState;
	#ids = 0;
	#wasDue = false;
	/** In true time: the start of the current gap between breaks, and the end of the snooze. */
	#sinceMs = 0;
	#snoozedUntilMs = 0;
	dues = 0;

	constructor(settings: DeskSettings) {
		this.#settings = settings;
		this.#state = newDeskDay(this.#now, 180);
		this.#look();
	}

	get #now() {
		return momentOf(this.#wallMs);
	}

	meet(event: Event): void {
		if (event.what === 'tick') return this.#pass(event.ms);
		if (event.what === 'sleep') return this.#sleep(event.ms, event.ownClockStops);
		if (event.what === 'clock put') {
			this.#wallMs += event.byMs;
			if (event.byMs > AWAY_MS) this.#beginGap();
			return this.#look();
		}
		if (event.what === 'reload') {
			this.#last = null;
			return this.#look();
		}
		this.#answer(event.what);
	}

	#answer(what: 'snooze' | 'skip' | 'session'): void {
		const { longOf } = nextBreak(this.#settings, this.#state, this.#now);
		const atMs = this.#wallMs;
		if (what === 'snooze') {
			if (!this.#wasDue) return;
			this.#state = snoozed(this.#state, atMs, this.#settings.snoozeMinutes);
			this.#snoozedUntilMs = this.#trueMs + this.#settings.snoozeMinutes * MINUTE_MS;
			this.#wasDue = false;
			return;
		}
		const session = what === 'session' ? String(this.#ids++) : null;
		this.#state = afterBreak(this.#state, { atMs, longOf, session });
		this.#beginGap();
	}

	#pass(ms: Millis): void {
		this.#trueMs += ms;
		this.#wallMs += ms;
		this.#ownMs += ms;
		this.#look();
	}

	#sleep(ms: Millis, ownClockStops: boolean): void {
		this.#trueMs += ms;
		this.#wallMs += ms;
		if (!ownClockStops) this.#ownMs += ms;
		const wasDue = this.#wasDue;
		const hasMoved = this.#state.notBeforeMs !== null;
		if (ms > AWAY_MS) this.#beginGap();
		this.#look();
		// A break that was already moved, by a snooze or an earlier return, may be due at once.
		if (!wasDue && !hasMoved && ms > 1.5 * MINUTE_MS) expect(this.#wasDue, 'due at once on return').toBe(false);
	}

	#beginGap(): void {
		this.#sinceMs = this.#trueMs;
		this.#snoozedUntilMs = 0;
		this.#wasDue = false;
	}

	#look(): void {
		const last = this.#last;
		const lostMs = last === null ? 0 : this.#wallMs - last.wallMs - (this.#ownMs - last.ownMs);
		this.#last = { wallMs: this.#wallMs, ownMs: this.#ownMs };
		this.#state = afterLook(this.#settings, this.#state, this.#now, lostMs);
		const { dueMs } = nextBreak(this.#settings, this.#state, this.#now);
		const isDue = dueMs <= this.#wallMs;
		if (isDue) expect(this.#isQuiet(), 'due in quiet hours').toBe(false);
		if (isDue && !this.#wasDue) {
			this.dues++;
			const earliestMs = Math.max(this.#sinceMs + this.#settings.everyMinutes * MINUTE_MS, this.#snoozedUntilMs);
			expect(this.#trueMs, 'earlier than the interval or the snooze').toBeGreaterThanOrEqual(earliestMs);
		}
		this.#wasDue = isDue;
	}

	#isQuiet(): boolean {
		const { quiet } = this.#settings;
		if (quiet === null) return false;
		const minute = ((((this.#wallMs - MIDNIGHT_MS) / MINUTE_MS) % 1440) + 1440) % 1440;
		const { fromMinutes: from, toMinutes: to } = quiet;
		return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
	}
}

describe('laws of the desk day', () => {
	it('a break is never nearer than the interval or the snooze, never in quiet hours, and never at once on return', () => {
		let dues = 0;
		fc.assert(
			fc.property(allSettings, days, (settings, day) => {
				const desk = new Desk(settings);
				for (const [event, ticks] of day) {
					desk.meet(event);
					for (let tick = 0; tick < ticks; tick++) desk.meet({ what: 'tick', ms: MINUTE_MS });
				}
				dues += desk.dues;
			})
		);
		expect(dues).toBeGreaterThan(100);
	});

	it('a break comes to the minute in a throttled tab, outside quiet hours', () => {
		fc.assert(
			fc.property(allSettings, millis(1, 60), (settings, tickMs) => {
				let day = dayFrom('09:00');
				const { dueMs } = nextBreak(settings, day, at('09:00'));
				// Quiet hours with hardly a minute between them leave no time for a break.
				const isNever = nextBreak(settings, day, momentOf(dueMs)).dueMs !== dueMs;
				fc.pre(!isNever);
				let now = day.seenMs;
				const endMs = now + 2 * 24 * 60 * MINUTE_MS;
				while (now < endMs && nextBreak(settings, day, momentOf(now)).dueMs > now) {
					day = afterLook(settings, day, momentOf((now += tickMs)));
				}
				expect(now - dueMs).toBeGreaterThanOrEqual(0);
				expect(now - dueMs).toBeLessThan(MINUTE_MS);
			})
		);
	});
});
