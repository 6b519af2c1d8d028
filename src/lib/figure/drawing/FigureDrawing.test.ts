import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { drawFigure, type Drawing } from './drawing.ts';
import { sampleBody } from '../body/sample-body.ts';

// The path is in a variable because ESLint's import rules cannot parse a Svelte component and would report errors.
const component = './FigureDrawing.svelte';
type Shown = Component<{ drawing: Drawing; viewBox: string; label: string }>;
const { default: FigureDrawing } = (await import(/* @vite-ignore */ component)) as { default: Shown };

const drawing = drawFigure(sampleBody(), {
	camera: { azimuth: 20, elevation: 10 },
	props: [{ kind: 'mat' }],
	muscles: [{ name: 'quadriceps', side: 'left' }]
});
const { body } = render(FigureDrawing, { props: { drawing, viewBox: '0 0 9 9', label: 'Stands upright.' } });

it('is a picture with a text alternative, without a script', () => {
	expect(body).toMatch(/<svg [^>]*role="img" aria-label="Stands upright\."/);
});

it('has every path, and no colour outside of its style sheet', () => {
	expect(body.match(/<path /g)).toHaveLength(drawing.paths.length + drawing.clips.length);
	expect(body).not.toMatch(/fill=|stroke="|#[0-9a-f]{6}/);
});

it('cuts a muscle to the limb it lies on', () => {
	const [, id] = body.match(/<clipPath id="([^"]+-thigh-left)"/)!;
	expect(body).toContain(`clip-path="url(#${id})"`);
});
