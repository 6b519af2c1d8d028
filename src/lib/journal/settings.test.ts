import { expect, test } from 'vitest';
import { resolve } from './resolve.ts';
import { settingOn } from './sample-records.ts';
import { DEFAULT_SETTINGS, settingsOf, unfitSettings } from './settings.ts';

test('what was never set has its default', () => {
	expect(settingsOf(resolve([]))).toEqual(DEFAULT_SETTINGS);
});

test('what was set last is in force', () => {
	const journal = resolve([settingOn(1, 'theme', 'dark'), settingOn(2, 'theme', 'light'), settingOn(3, 'volume', 0)]);
	expect(settingsOf(journal)).toEqual({ ...DEFAULT_SETTINGS, theme: 'light', volume: 0 });
});

test('a value that does not fit counts as the default, and is reported', () => {
	const unfit = [
		settingOn(1, 'soundMode', 'locked'),
		settingOn(2, 'volume', 1.01),
		settingOn(3, 'waitForMeRoutines', ['desk-1', 7]),
		settingOn(4, 'weekGoal', 0),
		settingOn(5, 'dayBoundaryMinutes', '03:00')
	];
	const journal = resolve([...unfit, settingOn(0, 'volume', 0.5)]);
	expect(settingsOf(journal)).toEqual(DEFAULT_SETTINGS);
	expect(unfitSettings(journal).map(({ record, reason }) => `${record.name} ${reason.pointer}`)).toEqual([
		'soundMode /value',
		'volume /value',
		'waitForMeRoutines /value/1',
		'dayBoundaryMinutes /value',
		'weekGoal /value'
	]);
});

test('a setting of another version is left alone', () => {
	expect(unfitSettings(resolve([settingOn(1, 'constructor', 1), settingOn(2, 'figure', 'slow')]))).toEqual([]);
});
