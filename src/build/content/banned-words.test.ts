import { describe, expect, it } from 'vitest';
import { bannedWords, passagesOfCode, stringsIn, type Passage } from './banned-words.ts';

describe('a banned word', () => {
	const found = (text: string) => bannedWords([{ at: 'here', text }]).length;

	it.each([
		'It cures.',
		'Fixed for good',
		'curing, finally',
		'HEALS FASTER',
		'a doctor-recommended way',
		'wear\nand tear',
		'wear-and-tear',
		'Guaranteed',
		'crumbling discs',
		'a warning sign',
		'damaged',
		'preventing'
	])('is found in “%s”', (text) => expect(found(text)).toBe(1));

	it.each(['secure', 'prefix', 'a treatment table', 'prevention', 'heal', 'out of breath', 'in 5 seconds', 'weak legs'])(
		'is not in “%s”',
		(text) => expect(found(text)).toBe(0)
	);

	it('is looked for in the strings of code, templates among them, and not in its names and comments', () => {
		const code = "// fix\nexport const cure = (n: number) => ({\n\ta: 'It’s damage', b: `treats ${n} of ${n}` });";
		const passages: Passage[] = passagesOfCode('a.ts', code);
		expect(passages).toEqual([
			{ at: 'a.ts:3', text: 'It’s damage' },
			{ at: 'a.ts:3', text: 'treats … of …' }
		]);
		expect(bannedWords(passages)).toHaveLength(2);
	});

	it('is looked for in every string of a file', () => {
		const passages = stringsIn({ steps: [{ note: 'No fix.', sets: 2 }], sources: null }, 'sway');
		expect(passages).toEqual([{ at: 'sway/steps/0/note', text: 'No fix.' }]);
	});
});
