import { expect, test } from 'vitest';
import { resolve } from './resolve.ts';
import { settingOn } from './sample-records.ts';
import { unfitSettings } from './aside.ts';
import { changesFor, DEFAULT_SETTINGS, settingsOf, soundModeFor, withSoundMode } from './settings.ts';

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
	const told = unfitSettings(journal).map(({ record, reason }) => `${record.name} ${reason.pointer}`);
	expect(told.sort()).toEqual([
		'dayBoundaryMinutes /value',
		'figure /value',
		'soundDelayMs /value',
		'soundMode /value',
		'soundModeOfRoutine /value/0/mode',
		'volume /value',
		'waitForMeRoutines /value/1',
		'weekGoal /value'
	]);
});

test('a setting of another version is left alone', () => {
	expect(unfitSettings(resolve([settingOn(1, 'constructor', 1), settingOn(2, 'figures', 'slow')]))).toEqual([]);
});

test('a person who had turned the voice off, before it had levels, hears only tones until they choose a level', () => {
	const off = settingOn(1, 'voice', false);
	expect(settingsOf(resolve([off])).coaching).toBe('tones');
	expect(settingsOf(resolve([off, settingOn(2, 'coaching', 'names')])).coaching).toBe('names');
	expect(settingsOf(resolve([settingOn(0, 'coaching', 'full'), off])).coaching).toBe('full');
	expect(settingsOf(resolve([off, settingOn(2, 'voice', true)])).coaching).toBe('full');
	expect(unfitSettings(resolve([off]))).toEqual([]);
});

test('a routine sounds as last chosen for it, or else as chosen for all routines', () => {
	const mine = { ...DEFAULT_SETTINGS, ...withSoundMode(DEFAULT_SETTINGS, 'desk-1', 'silent') };
	expect(mine.soundMode).toBe('silent');
	const general = { ...mine, soundMode: 'over-music' as const };
	expect(soundModeFor(general, 'desk-1')).toBe('silent');
	expect(soundModeFor(general, 'core-3')).toBe('over-music');
	const again = { ...general, ...withSoundMode(general, 'desk-1', 'locked') };
	expect(again.soundModeOfRoutine).toEqual([{ routine: 'desk-1', mode: 'locked' }]);
	expect(soundModeFor(again, 'desk-1')).toBe('locked');
});

test('what is chosen of a list on two devices adds up', () => {
	const phone = [settingOn(1, 'favourite:desk-1', true), settingOn(2, 'missing:mat', true)];
	const tablet = [settingOn(3, 'favourite:core-3', true), settingOn(4, 'favourite:desk-1', false)];
	expect(settingsOf(resolve([...phone, ...tablet]))).toMatchObject({
		favourites: ['core-3'],
		missingEquipment: ['mat']
	});
	expect(settingsOf(resolve([...tablet, ...phone].slice(0, 3))).favourites).toEqual(['core-3']);
});

test('a whole list, as it was once stored, stands until an item of it is chosen later', () => {
	const old = settingOn(2, 'favourites', ['desk-1', 'core-3']);
	const items = [settingOn(1, 'favourite:morning-6', true), settingOn(3, 'favourite:desk-1', false)];
	expect(settingsOf(resolve([old])).favourites).toEqual(['desk-1', 'core-3']);
	expect(settingsOf(resolve([old, ...items])).favourites).toEqual(['core-3']);
	const modes = settingOn(2, 'soundModeOfRoutine', [{ routine: 'desk-1', mode: 'silent' }]);
	const again = [settingOn(3, 'soundMode:desk-1', null), settingOn(4, 'soundMode:core-3', 'locked')];
	expect(settingsOf(resolve([modes, ...again])).soundModeOfRoutine).toEqual([{ routine: 'core-3', mode: 'locked' }]);
});

test('only what changes in a list is stored, with one record per item', () => {
	const settings = { ...DEFAULT_SETTINGS, favourites: ['desk-1', 'core-3'] };
	expect(changesFor('favourites', ['core-3', 'morning-6'], settings)).toEqual([
		{ name: 'favourite:desk-1', value: false },
		{ name: 'favourite:morning-6', value: true }
	]);
	expect(changesFor('favourites', settings.favourites, settings)).toEqual([]);
	const { soundModeOfRoutine } = withSoundMode(settings, 'desk-1', 'silent');
	expect(changesFor('soundModeOfRoutine', soundModeOfRoutine, settings)).toEqual([
		{ name: 'soundMode:desk-1', value: 'silent' }
	]);
	const mine = { ...settings, soundModeOfRoutine };
	expect(changesFor('soundModeOfRoutine', [], mine)).toEqual([{ name: 'soundMode:desk-1', value: null }]);
});

test('an item with a value or a name that does not fit is left out, and the value is reported', () => {
	const journal = resolve([
		settingOn(1, 'favourite:desk-1', 'yes'),
		settingOn(2, 'missing:hovercraft', true),
		settingOn(3, 'favourite:__proto__', true)
	]);
	expect(settingsOf(journal)).toEqual(DEFAULT_SETTINGS);
	expect(unfitSettings(journal).map(({ record }) => record.name)).toEqual(['favourite:desk-1']);
});
