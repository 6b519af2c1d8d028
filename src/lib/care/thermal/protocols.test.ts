import { describe, expect, it } from 'vitest';
import { thermalMessages as words } from '#i18n/care/thermal-messages.ts';
import { MINUTE_MS } from '../../routine/duration.ts';
import { awakeTime, minuteChoices, PROTOCOLS, skinCheckTimes, THERMAL_KINDS, timedMinutes } from './protocols.ts';

/** The table of `exercises.md`, section 5, row by row. */
const TABLE = {
	heat: {
		default: 15,
		range: [10, 20],
		hardStop: 20,
		gapHours: 2,
		perDay: 3,
		layer: [/two-thirds full/, /hot tap, never boiling/, /old or brittle/, /thick dry towel/, /forearm/],
		/** Minutes of the skin checks in a timer of the default length; half time and the end ask for a look too. */
		skinChecks: [5, 10],
		endAtOnce: [/deep or patchy red/, /blister/, /faint/],
		review: 3
	},
	cold: {
		default: 10,
		range: [5, 15],
		hardStop: 20,
		gapHours: 2,
		perDay: 5,
		layer: [/thin damp towel or a pillowcase/],
		skinChecks: [5],
		endAtOnce: [/bright red/, /white/, /blotchy/, /numb/, /burns/, /blisters/],
		review: 3
	},
	'ice-massage': {
		default: 5,
		range: [3, 10],
		hardStop: 10,
		gapHours: 2,
		perDay: 3,
		layer: [/Wet the cube/, /in a towel/, /in circles/, /small area/],
		skinChecks: [1, 2, 3, 4],
		endAtOnce: [/numb or white/],
		review: 3
	}
} as const;

describe.each(THERMAL_KINDS)('%s', (kind) => {
	const row = TABLE[kind];
	const protocol = PROTOCOLS[kind];
	const minutesOfChecks = (minutes: number) => {
		const looks = [...skinCheckTimes(kind, minutes), awakeTime(minutes)];
		return looks.map((ms) => ms / MINUTE_MS).sort((a, b) => a - b);
	};

	it('Default', () => {
		expect(protocol.defaultMinutes).toBe(row.default);
		expect(timedMinutes(kind, NaN)).toBe(row.default);
	});

	it('User may set', () => {
		expect([minuteChoices(kind)[0], minuteChoices(kind).at(-1)]).toEqual(row.range);
		expect([timedMinutes(kind, 0), timedMinutes(kind, 999)]).toEqual(row.range);
	});

	it('Hard stop', () => {
		expect(protocol.hardStop).toBe(row.hardStop);
		for (const minutes of [-5, 0, 7.4, 20, 21, 1e9]) {
			expect(timedMinutes(kind, minutes)).toBeLessThanOrEqual(row.hardStop);
		}
	});

	it('Gap before next', () => expect(protocol.gap).toBe(row.gapHours * 60));

	it('Sessions a day', () => expect(protocol.perDay).toBe(row.perDay));

	it('Layer', () => {
		const text = words.place.steps[kind].join(' ');
		for (const part of row.layer) expect(text).toMatch(part);
	});

	it('Skin check', () => {
		for (const minute of row.skinChecks) expect(minutesOfChecks(row.default)).toContain(minute);
		for (const minutes of minuteChoices(kind)) {
			const checks = minutesOfChecks(minutes);
			expect(checks).toContain(minutes / 2);
			expect(checks.every((minute) => minute > 0 && minute < minutes)).toBe(true);
			for (const minute of row.skinChecks.filter((at) => at < minutes)) {
				expect(checks.some((at) => Math.abs(at - minute) < 0.5)).toBe(true);
			}
		}
	});

	it('End at once if', () => {
		for (const sign of row.endAtOnce) expect(words.run.onHint[kind]).toMatch(sign);
	});

	it('Review', () => expect(protocol.reviewDay).toBe(row.review));
});

it('has no question about the skin right beside the one at half time', () => {
	for (const kind of THERMAL_KINDS) {
		for (const minutes of minuteChoices(kind)) {
			for (const atMs of skinCheckTimes(kind, minutes)) {
				expect(Math.abs(atMs - awakeTime(minutes))).toBeGreaterThanOrEqual(MINUTE_MS / 2);
			}
		}
	}
});

it('offers heat first, and no contrast', () => expect(THERMAL_KINDS).toEqual(['heat', 'cold', 'ice-massage']));
