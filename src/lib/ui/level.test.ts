import { expect, it } from 'vitest';
import { levelTransform } from './level.ts';

it('falls from full to the floor in a hold, and rises in a transition', () => {
	expect(levelTransform('hold', null, 0)).toBe('translateY(0%)');
	expect(levelTransform('rep', null, 1)).toBe('translateY(100%)');
	expect(levelTransform('transition', null, 0)).toBe('translateY(100%)');
	expect(levelTransform('transition', null, 1)).toBe('translateY(0%)');
});

it('goes across towards the coming side', () => {
	expect(levelTransform('switch', 'right', 0)).toBe('translateX(-100%)');
	expect(levelTransform('switch', 'left', 0)).toBe('translateX(100%)');
	expect(levelTransform('switch', 'right', 1)).toBe('translateX(0%)');
	expect(levelTransform('switch', 'left', 1)).toBe('translateX(0%)');
});

it('stands at a third in a rest', () => {
	expect(levelTransform('rest', null, 0)).toBe(levelTransform('rest', null, 0.9));
	expect(levelTransform('rest', null, 0)).toBe('translateY(66.67%)');
});
