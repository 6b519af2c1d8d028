import { summaries } from 'virtual:routine-index';
import { describe, expect, it } from 'vitest';
import { isRightFor } from '../routine/back-state.ts';
import { DESK_ROUTINES, deskRoutine } from './desk-routine.ts';

const without = (...ids: string[]) => summaries.filter(({ id }) => !ids.includes(id));
const idOf = (choice: Partial<Parameters<typeof deskRoutine>[0]>) =>
	deskRoutine({ kind: 'micro', long: 'desk-5', usable: summaries, back: 'settled', ...choice })?.id;

describe('exercises.md, Desk-break scheduler: which routine', () => {
	it.each([
		['Micro break: desk-1', { kind: 'micro' }, 'desk-1'],
		['Active break: desk-3', { kind: 'active' }, 'desk-3'],
		['Long break: desk-5', { kind: 'long' }, 'desk-5'],
		['Long break: or posture-walk', { kind: 'long', long: 'posture-walk' }, 'posture-walk']
	] as const)('%s', (_, choice, id) => {
		expect(idOf(choice)).toBe(id);
	});

	it.each([
		['long', ['desk-5'], 'desk-3'],
		['long', ['desk-5', 'desk-3'], 'desk-1'],
		['active', ['desk-3'], 'desk-1'],
		['active', ['desk-3', 'desk-1'], 'posture-walk'],
		['micro', ['desk-1'], 'posture-walk'],
		['micro', ['desk-1', 'posture-walk'], undefined]
	] as const)('A %s break for somebody whom %s do not suit is %s', (kind, unfit, id) => {
		expect(idOf({ kind, usable: without(...unfit) })).toBe(id);
	});

	it.each([
		['micro', 'desk-1'],
		['active', 'desk-1'],
		['long', 'posture-walk']
	] as const)('In a flare, a %s break is %s', (kind, id) => {
		expect(idOf({ kind, back: 'flare' })).toBe(id);
	});

	it('In a flare nothing is offered that is not for a flare, whatever its place in the list', () => {
		const early = summaries.map((summary) => ({
			...summary,
			phase: summary.id === 'posture-walk' ? 2 : summary.phase
		}));
		expect(idOf({ kind: 'long', usable: early, back: 'flare' })).toBe('desk-1');
	});

	it('Every routine of a desk day exists, and those of a flare are for a flare', () => {
		expect(summaries.filter(({ id }) => DESK_ROUTINES.includes(id))).toHaveLength(DESK_ROUTINES.length);
		const inFlare = (['micro', 'active', 'long'] as const).map((kind) => idOf({ kind, back: 'flare' }));
		expect(summaries.filter(({ id }) => inFlare.includes(id)).every((routine) => isRightFor(routine, 'flare'))).toBe(
			true
		);
	});
});
