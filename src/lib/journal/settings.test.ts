import { expect, test } from 'vitest';
import { resolve } from './resolve.ts';
import { settingOn } from './sample-records.ts';
import { DEFAULT_SETTINGS, settingsOf, soundModeFor, unfitSettings, withSoundMode } from './settings.ts';

test('what was never set has its default', () => {
	expect(settingsOf(resolve([]))).toEqual(DEFAULT_SETTINGS);
});

test('what was set last is in force', () => {
	const journal = resolve([settingOn(1, 'theme', 'dark'), settingOn(2, 'theme', 'light'), settingOn(3, 'volume', 0)]);
	expect(settingsOf(journal)).toEqual({ ...DEFAULT_SETTINGS, theme: 'light', volume: 0 });
});

test('a value that does not fit counts as the default, and is reported', () => {
	const unfit = [
		settingOn(1, 'soundMode', 'through-a-speaker'),
		settingOn(6, 'soundModeOfRoutine', [{ routine: 'desk-1', mode: 'loud' }]),
		settingOn(7, 'soundDelayMs', 10.5),
		settingOn(8, 'figure', 'plaid'),
		settingOn(2, 'volume', 1.01),
		settingOn(3, 'waitForMeRoutines', ['desk-1', 7]),
		settingOn(4, 'weekGoal', 0),
		settingOn(5, 'dayBoundaryMinutes', '03:00')
	];
	const journal = resolve([...unfit, settingOn(0, 'volume', 0.5)]);
	expect(settingsOf(journal)).toEqual(DEFAULT_SETTINGS);
	expect(unfitSettings(journal).map(({ record, reason }) => `${record.name} ${reason.pointer}`)).toEqual([
		'soundMode /value',
		'soundModeOfRoutine /value/0/mode',
		'volume /value',
		'soundDelayMs /value',
		'figure /value',
		'waitForMeRoutines /value/1',
		'dayBoundaryMinutes /value',
		'weekGoal /value'
	]);
});

test('a setting of another version is left alone', () => {
	expect(unfitSettings(resolve([settingOn(1, 'constructor', 1), settingOn(2, 'figures', 'slow')]))).toEqual([]);
});

test('whoever had the voice off, before it had levels, hears tones alone until they choose a level', () => {
	const off = settingOn(1, 'voice', false);
	expect(settingsOf(resolve([off])).coaching).toBe('tones');
	expect(settingsOf(resolve([off, settingOn(2, 'coaching', 'names')])).coaching).toBe('names');
	expect(settingsOf(resolve([settingOn(0, 'coaching', 'full'), off])).coaching).toBe('full');
	expect(settingsOf(resolve([off, settingOn(2, 'voice', true)])).coaching).toBe('full');
	expect(unfitSettings(resolve([off]))).toEqual([]);
});

test('how a routine sounds is as it was last chosen for it, else as everywhere', () => {
	const mine = { ...DEFAULT_SETTINGS, ...withSoundMode(DEFAULT_SETTINGS, 'desk-1', 'silent') };
	expect(mine.soundMode).toBe('silent');
	const general = { ...mine, soundMode: 'over-music' as const };
	expect(soundModeFor(general, 'desk-1')).toBe('silent');
	expect(soundModeFor(general, 'core-3')).toBe('over-music');
	const again = { ...general, ...withSoundMode(general, 'desk-1', 'locked') };
	expect(again.soundModeOfRoutine).toEqual([{ routine: 'desk-1', mode: 'locked' }]);
	expect(soundModeFor(again, 'desk-1')).toBe('locked');
});

test('two hundred routines have a sound of their own; the one chosen longest ago makes room', () => {
	const chosen = Array.from({ length: 205 }, (_, index) => `routine-${index}`);
	const settings = chosen.reduce((so, id) => ({ ...so, ...withSoundMode(so, id, 'silent') }), DEFAULT_SETTINGS);
	expect(settings.soundModeOfRoutine).toHaveLength(200);
	expect(settings.soundModeOfRoutine[0]?.routine).toBe('routine-5');
	const stored = resolve([settingOn(1, 'soundModeOfRoutine', settings.soundModeOfRoutine)]);
	expect(settingsOf(stored).soundModeOfRoutine).toEqual(settings.soundModeOfRoutine);
	expect(unfitSettings(stored)).toEqual([]);
	const tooMany = [...settings.soundModeOfRoutine, { routine: 'one-more', mode: 'silent' }];
	expect(unfitSettings(resolve([settingOn(1, 'soundModeOfRoutine', tooMany)]))).toHaveLength(1);
});
