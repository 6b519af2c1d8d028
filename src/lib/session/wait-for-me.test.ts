import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../journal/settings.ts';
import type { RoutineBundle } from '../routine/bundle.ts';
import { bundle as ordinary } from './fake-phone.svelte.ts';
import { waitsChanged, waitsFor } from './wait-for-me.ts';

const { lean, turn } = ordinary.exercises;
const relief: RoutineBundle = {
	...ordinary,
	routine: { ...ordinary.routine, goal: 'relief', phase: 0 },
	exercises: { lean: lean!, turn: { ...turn!, position: 'supine' } }
};

it('waits by itself in relief for the first hours in which the position changes', () => {
	expect(waitsFor(DEFAULT_SETTINGS, relief)).toBe(true);
	expect(waitsFor(DEFAULT_SETTINGS, ordinary)).toBe(false);
	expect(waitsFor(DEFAULT_SETTINGS, { ...relief, exercises: ordinary.exercises })).toBe(false);
	expect(waitsFor(DEFAULT_SETTINGS, { ...relief, routine: { ...relief.routine, phase: 1 } })).toBe(false);
});

it.each([
	['relief', relief],
	['another routine', ordinary]
])('is as it was switched last for %s, and every routine waits while the general switch is on', (_, bundle) => {
	for (const isOn of [true, false, true]) {
		const settings = { ...DEFAULT_SETTINGS, ...waitsChanged(DEFAULT_SETTINGS, bundle, isOn) };
		expect(waitsFor(settings, bundle)).toBe(isOn);
		expect(waitsFor({ ...settings, waitForMe: true }, bundle)).toBe(true);
		const back = { ...settings, ...waitsChanged(settings, bundle, !isOn) };
		expect(waitsFor(back, bundle)).toBe(!isOn);
	}
});
