import type { IntervalKind, Side } from '../routine/timeline.ts';

/** A rest is no movement: its level stands at a third. */
const REST_LEVEL = 1 / 3;

/**
 * Where the level stands at `share` (0–1) of a span, as a CSS transform of a box as large as the stage: a hold falls
 * from full to the floor, a transition rises, a switch goes across towards the coming side, a rest stands still.
 */
export function levelTransform(kind: IntervalKind, side: Side | null, share: number): string {
	if (kind === 'switch') return `translateX(${percent(side === 'left' ? 1 - share : share - 1)})`;
	const level = kind === 'rest' ? REST_LEVEL : kind === 'transition' ? share : 1 - share;
	return `translateY(${percent(1 - level)})`;
}

function percent(share: number): string {
	return `${Math.round(share * 10_000) / 100}%`;
}
