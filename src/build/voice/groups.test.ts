import { expect, it } from 'vitest';
import { compileTimeline, DEFAULT_PREFERENCES } from '../../lib/routine/compile.ts';
import { thermalPhrases } from '#i18n/care/thermal-phrases.ts';
import { positionsFor } from '../../lib/routine/parse.ts';
import { dosesIn } from '../../lib/sound/voice/voice-lines.ts';
import { TONE_NAMES } from '../../lib/sound/tones.ts';
import { ADVICE } from '../../lib/routine/filters.ts';
import { breathingPhrases, CARE_GROUP, commonPhrases, doseGroup, exerciseGroup } from '../../lib/sound/voice/voice-words.ts';
import { catalogueOf, readRoutineFolder } from '../content/read-routines.ts';
import { voiceGroups, wordsFor } from './groups.ts';

const found = readRoutineFolder('routines');
const groups = voiceGroups(found);
const words = wordsFor({}, found.exercises);

it('has a group for every exercise, with its name and cues', () => {
	for (const { id, name, cues } of found.exercises.values()) {
		expect(groups.get(exerciseGroup(id))?.phrases).toEqual([...new Set([`${name}.`, ...cues])]);
	}
});

it('has one group for what people with a filter are told', () => {
	const phrases = groups.get(CARE_GROUP)?.phrases ?? [];
	for (const { id, filters } of found.exercises.values()) {
		for (const { say } of filters) if (say !== undefined) expect(phrases, id).toContain(say);
	}
	for (const advice of ADVICE) expect(phrases).toContain(words.advice(advice));
});

it('has a group for every dose of every routine as it is played', () => {
	for (const routine of found.routines.values()) {
		const timeline = compileTimeline(routine, positionsFor(routine, catalogueOf(found.exercises)), DEFAULT_PREFERENCES);
		for (const dose of dosesIn(timeline)) {
			const [phrase = ''] = words.dose(dose)[0] ?? [];
			expect(groups.get(doseGroup(phrase))?.phrases, phrase).toContain(phrase);
		}
	}
});

it('has groups for what any session needs, for breathing, for the timers and for numbers, and one for each ambience', () => {
	expect(groups.get('common')).toEqual({
		phrases: commonPhrases(words),
		tones: TONE_NAMES.filter((name) => !['inhale', 'exhale', 'alarm'].includes(name)),
		beds: ['quiet']
	});
	expect(groups.get('breathing')).toEqual({ phrases: breathingPhrases(words), tones: ['inhale', 'exhale'] });
	expect(groups.get('thermal')).toEqual({ phrases: Object.values(thermalPhrases), tones: ['alarm'] });
	expect(groups.get('numbers')?.phrases).toEqual(words.numbers);
	expect([...groups.keys()].filter((group) => group.startsWith('bed-'))).toEqual([
		...['bed-brown', 'bed-rain', 'bed-waves', 'bed-pad']
	]);
	for (const group of groups.keys()) expect(group).toMatch(/^[a-z0-9-]+$/);
});

it('has the phrases of a routine that was dropped in, and of its own exercises', () => {
	const own = { 'my-lean': { name: 'My lean', position: 'standing' as const, cues: ['Lean on.'] } };
	const steps = [{ exercise: 'my-lean', reps: 7, repSeconds: 9, sets: 3, sides: 'alternate' as const, restSeconds: 4 }];
	const mine = { ...[...found.routines.values()][0]!, id: 'mine', exercises: own, steps };
	const more = voiceGroups({ ...found, routines: new Map([...found.routines, ['mine', mine]]) });
	expect(more.get('exercise-my-lean')?.phrases).toEqual(['My lean.', 'Lean on.']);
	expect(more.get('dose-3-sets-of-7-each-side')?.phrases).toEqual(['3 sets of 7 each side.']);
});
