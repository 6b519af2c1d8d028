import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import Scale from '../../src/lib/ui/fields/Scale.svelte';

const words = { legend: 'Pain now', name: 'pain', least: 'no pain', most: 'the worst you can think of' };
let mounted: Record<string, unknown> | undefined;

function scaleOf(props: { value: number | null; onchange?: (value: number) => void; onskip?: () => void }) {
	mounted = mount(Scale, { target: document.body, props: { ...words, onchange: () => {}, ...props } });
	flushSync();
	return [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}

afterEach(async () => {
	if (mounted) await unmount(mounted);
});

test('nothing is chosen while there is no answer, and 0 is an answer', async () => {
	expect(scaleOf({ value: null }).map(({ checked }) => checked)).not.toContain(true);
	if (mounted) await unmount(mounted);
	expect(scaleOf({ value: 0 }).filter(({ checked }) => checked)).toMatchObject([{ value: '0' }]);
});

test('the numbers 0 to 10 can be chosen, each as a number', () => {
	const chosen: number[] = [];
	for (const radio of scaleOf({ value: null, onchange: (value) => chosen.push(value) })) radio.click();
	expect(chosen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('0 and 10 are described by their words, and no other number is', () => {
	const described = scaleOf({ value: null }).map(
		(radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent ?? null
	);
	expect(described).toEqual([words.least, ...Array.from({ length: 9 }, () => null), words.most]);
});

test('the question can be skipped only where the page has a use for that', async () => {
	scaleOf({ value: null });
	expect(document.querySelector('button')).toBeNull();
	if (mounted) await unmount(mounted);
	let skipped = 0;
	scaleOf({ value: null, onskip: () => skipped++ });
	document.querySelector('button')?.click();
	expect(skipped).toBe(1);
});
