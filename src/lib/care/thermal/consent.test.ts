import { describe, expect, it } from 'vitest';
import { thermalMessages as words } from '#i18n/care/thermal-messages.ts';
import { insteadFor, otherKind, REASON_IDS, reasonsAgainst } from './consent.ts';
import type { ThermalKind } from './protocols.ts';

/** `exercises.md`, section 5: each item of a list, and a pattern for the question that asks about it. */
const LISTS: readonly (readonly [
	list: string,
	kinds: readonly ThermalKind[],
	items: readonly (readonly [string, RegExp])[]
])[] = [
	[
		'Must not use cold',
		['cold', 'ice-massage'],
		[
			['cold-triggered conditions', /Cold sets off symptoms.*Raynaud.*hives/],
			['numb or scarred area', /Numb or scarred/],
			['poor circulation or artery disease', /poor blood flow/],
			['open or irritated skin, eczema', /Open or sore skin there, or eczema/],
			['past bad reaction to cold', /went badly before/],
			['heart condition such as angina', /Heart trouble, such as angina/],
			['fever', /Fever/],
			['cancer or tumour in the area, past or present', /Cancer or a tumour there, now or in the past/]
		]
	],
	[
		'Must not use heat',
		['heat'],
		[
			['sensation', /Numb/],
			['circulation', /poor blood flow/],
			['skin', /Open, sore or inflamed skin/],
			['fever', /Fever/],
			['heart failure', /heart failure/],
			['tumour', /tumour/],
			['fresh bruise, swelling or bleeding', /New bruise, swelling or bleeding/],
			['recent radiotherapy', /radiotherapy lately/],
			['inflamed area', /inflamed/],
			['abdomen or low back of a pregnant user', /Pregnant, and it would go on the belly or low back/],
			['net-like brown skin', /net-like marks/]
		]
	],
	[
		'Nobody',
		['heat', 'cold', 'ice-massage'],
		[
			['asleep or drowsy', /Sleepy/],
			['after alcohol', /alcohol/],
			['sedatives', /sedatives/],
			['opioids', /opioids/],
			['muscle relaxants', /muscle relaxants/],
			['without ability to feel or move away', /Numb.*cannot feel it or move away/],
			['children', /child alone/],
			['creams or rubs', /Cream, rub/],
			['pain patch', /pain patch/],
			['pacemaker or pump', /Pacemaker, pump/]
		]
	]
];

describe.each(LISTS)('%s', (_, kinds, items) => {
	it.each(items)('%s', (_, pattern) => {
		for (const kind of kinds) {
			const rows = reasonsAgainst(kind).filter((id) => pattern.test(words.reasons[id]));
			expect(rows).toHaveLength(1);
			expect(words.advice[rows[0]!]).not.toBe('');
		}
	});
});

it('asks only what concerns the kind', () => {
	expect(reasonsAgainst('cold')).toEqual(reasonsAgainst('ice-massage'));
	expect(reasonsAgainst('heat')).not.toContain('cold-triggered');
	expect(reasonsAgainst('cold')).not.toContain('bruise');
});

it('offers the other kind only where nothing speaks against that', () => {
	const offering = REASON_IDS.filter((id) => insteadFor(id) === 'other');
	expect(offering).toEqual(['cold-triggered', 'bruise']);
	for (const kind of ['heat', 'cold', 'ice-massage'] as const) {
		for (const id of reasonsAgainst(kind).filter((id) => insteadFor(id) === 'other')) {
			expect(reasonsAgainst(otherKind(kind))).not.toContain(id);
		}
	}
});

it('sends somebody with a fever to the danger signs', () => expect(insteadFor('fever')).toBe('today'));

it('never offers a bath', () => {
	for (const text of Object.values(words.advice)) expect(text).not.toMatch(/\b(bath|shower|tub)\b/i);
});
