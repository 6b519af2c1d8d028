import { describe, expect, it } from 'vitest';
import { afterBreak, snoozed, type DeskDayState } from './desk-day.ts';
import { DEFAULT_DESK_SETTINGS, type DeskSettings } from './desk-settings.ts';
import { isToday, nextBreak } from './next-break.ts';
import { at, dayFrom, momentOf, timeOf } from './sample-days.ts';

/** The breaks of a day from 9 to 17, such as `09:45 micro`. Each break is skipped as soon as it is due. */
function breaksOf(changes: Partial<DeskSettings>, from = '09:00', until = '17:00'): string[] {
	const settings = { ...DEFAULT_DESK_SETTINGS, ...changes };
	const breaks: string[] = [];
	let day = dayFrom(from);
	for (let next = nextBreak(settings, day, at(from)); breaks.length < 100 && next.dueMs <= at(until).epochMs;) {
		breaks.push(`${timeOf(next.dueMs)} ${next.kind}`);
		day = skipped(day, next);
		next = nextBreak(settings, day, momentOf(next.dueMs));
	}
	return breaks;
}

function skipped(day: DeskDayState, { dueMs, longOf }: { dueMs: number; longOf: 0 | 1 | null }): DeskDayState {
	return afterBreak(day, { atMs: dueMs, longOf, session: null });
}

describe('exercises.md, Desk-break scheduler', () => {
	it('Micro break: every 45 min', () => {
		expect(breaksOf({ active: 'off' }, '09:00', '12:00')).toEqual([
			'09:45 micro',
			'10:30 micro',
			'11:15 long',
			'12:00 micro'
		]);
	});

	it.each([
		[20, '09:20'],
		[90, '10:30']
	])('Micro break: 20–90 min, here %s', (everyMinutes, first) => {
		expect(breaksOf({ everyMinutes })[0]?.slice(0, 5)).toBe(first);
	});

	it('Active break: every second break', () => {
		expect(breaksOf({})).toEqual([
			'09:45 micro',
			'10:30 active',
			'11:15 long',
			'12:00 active',
			'12:45 micro',
			'13:30 active',
			'14:15 micro',
			'15:00 long',
			'15:45 micro',
			'16:30 active'
		]);
	});

	it.each([
		['off', 'micro micro long micro'],
		['each', 'active active long active'],
		['second', 'micro active long active'],
		['third', 'micro micro long micro']
	] as const)('Active break: %s', (active, kinds) => {
		const firstFour = breaksOf({ active }, '09:00', '12:00').map((text) => text.slice(6));
		expect(firstFour.join(' ')).toBe(kinds);
	});

	it('Active break: with every third break active, the sixth is active too', () => {
		expect(breaksOf({ active: 'third' }).map((text) => text.slice(6))[5]).toBe('active');
	});

	it.each([20, 25, 30, 35, 40, 45, 50, 60, 75, 90])(
		'Long break: twice a day, the break nearest to the middle of each half, every %s min',
		(everyMinutes) => {
			const breaks = breaksOf({ everyMinutes });
			const hours = (text: string) => Number(text.slice(0, 2)) + Number(text.slice(3, 5)) / 60;
			const nearest = (middle: number) =>
				breaks.toSorted((a, b) => Math.abs(hours(a) - middle) - Math.abs(hours(b) - middle))[0];
			expect(breaks.filter((text) => text.endsWith('long'))).toEqual([nearest(11), nearest(15)]);
		}
	);

	it('Long break: once in each half, also of a day that begins at night; none after two halves', () => {
		const longs = breaksOf({}, '18:00', '32:00').filter((text) => text.endsWith('long'));
		expect(longs).toEqual(['20:15 long', '00:00 long']);
	});

	it('Reminders must be snoozable: the break comes later by the time that was chosen', () => {
		const late = snoozed(dayFrom('09:00'), at('09:47').epochMs, 10);
		expect(timeOf(nextBreak(DEFAULT_DESK_SETTINGS, late, at('09:47')).dueMs)).toBe('09:57');
	});

	it('Reminders must be snoozable: it is the same break when it comes', () => {
		const day = skipped(dayFrom('09:00'), nextBreak(DEFAULT_DESK_SETTINGS, dayFrom('09:00'), at('09:45')));
		const kinds = [day, snoozed(day, at('10:30').epochMs, 10)].map(
			(state) => nextBreak(DEFAULT_DESK_SETTINGS, state, at('10:30')).kind
		);
		expect(kinds).toEqual(['active', 'active']);
	});

	it('A snooze before the break is due does not bring it forward', () => {
		const late = snoozed(dayFrom('09:00'), at('09:05').epochMs, 5);
		expect(timeOf(nextBreak(DEFAULT_DESK_SETTINGS, late, at('09:05')).dueMs)).toBe('09:45');
	});

	it('Skipped is a neutral state: the next break is the same as after a break that was taken', () => {
		const next = nextBreak(DEFAULT_DESK_SETTINGS, dayFrom('09:00'), at('09:45'));
		const atMs = next.dueMs;
		const taken = afterBreak(dayFrom('09:00'), { atMs, longOf: null, session: 'a' });
		const later = at('09:46');
		expect(nextBreak(DEFAULT_DESK_SETTINGS, skipped(dayFrom('09:00'), next), later)).toEqual(
			nextBreak(DEFAULT_DESK_SETTINGS, taken, later)
		);
	});
});

describe('a break after the end of the day, at 03:00, does not come', () => {
	const quiet = { fromMinutes: 19 * 60 + 30, toMinutes: 3 * 60 };

	it.each([
		['the last break before it comes', {}, '26:14', true],
		['one interval reaches past it', {}, '26:15', false],
		['a longer interval', { everyMinutes: 90 }, '25:35', false],
		['quiet hours until it', { quiet }, '19:00', false],
		['quiet hours of nearly a whole day', { quiet: { fromMinutes: 541, toMinutes: 540 } }, '09:00', false]
	])('%s', (_, changes, from, comes) => {
		const day = dayFrom(from);
		const next = nextBreak({ ...DEFAULT_DESK_SETTINGS, ...changes }, day, at(from));
		expect(isToday(next, day, at(from), 180)).toBe(comes);
	});
});

describe('quiet hours', () => {
	const lunch = { ...DEFAULT_DESK_SETTINGS, quiet: { fromMinutes: 12 * 60, toMinutes: 13 * 60 } };
	const night = { ...DEFAULT_DESK_SETTINGS, quiet: { fromMinutes: 23 * 60, toMinutes: 60 } };

	it.each([
		['in them', '11:20', true],
		['before them', '11:10', false],
		['after them', '13:00', false]
	])('hold back a break that would be due %s', (_, from, isHeldBack) => {
		expect(nextBreak(lunch, dayFrom(from), at(from)).isHeldBack).toBe(isHeldBack);
	});

	it.each([
		['a break in them comes five minutes after them', lunch, '11:20', '11:20', '13:05'],
		['a break at their first minute too', lunch, '11:15', '11:15', '13:05'],
		['a break in the minutes after them waits as well', lunch, '12:17', '12:17', '13:05'],
		['a break before them comes before them', lunch, '11:10', '11:10', '11:55'],
		['a break that was not answered before them comes after them', lunch, '11:10', '12:01', '13:05'],
		['and stays due from then on', lunch, '11:10', '13:30', '13:05'],
		['they may pass midnight', night, '22:30', '22:30', '01:05'],
		['past midnight too', night, '24:10', '24:10', '01:05'],
		['none by default', DEFAULT_DESK_SETTINGS, '11:20', '11:20', '12:05']
	])('%s', (_, settings, from, now, due) => {
		expect(timeOf(nextBreak(settings, dayFrom(from), at(now)).dueMs)).toBe(due);
	});

	it('that leave two minutes a day hold back a break for as long as they last', () => {
		const long = { ...DEFAULT_DESK_SETTINGS, quiet: { fromMinutes: 12 * 60, toMinutes: 12 * 60 - 2 } };
		const now = at('36:04');
		expect(nextBreak(long, dayFrom('11:20'), now).dueMs).toBeGreaterThan(now.epochMs);
	});

	it('have no effect if they begin and end at the same time', () => {
		const none = { ...DEFAULT_DESK_SETTINGS, quiet: { fromMinutes: 720, toMinutes: 720 } };
		expect(timeOf(nextBreak(none, dayFrom('11:20'), at('11:20')).dueMs)).toBe('12:05');
	});
});
