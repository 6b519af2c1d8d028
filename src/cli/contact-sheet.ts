import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Component } from 'svelte';
import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import { chromiumFlags } from '../../tests/support/chromium.ts';
import { poseProblems } from '../build/content/pose-problems.ts';
import { readRoutineFolder } from '../build/content/read-routines.ts';
import type { Drawing } from '../lib/figure/drawing/drawing.ts';
import { Figure } from '../lib/figure/figure.ts';
import { mirrored, seenFromOtherSide } from '../lib/figure/body/mirror.ts';
import type { Pose } from '../lib/routine/pose.ts';
import { readCommandLine } from './command-line.ts';
import { findChromium } from './find-chromium.ts';

const USAGE = `Usage: npm run figures -- [ID …]    all figures, or those of these exercises, on one picture; says what is wrong with a pose
  --out FILE.png     where to (tests/output/figures.png)
  --theme dark       instead of light
  --width PIXELS     of a figure (240)
  --strip            six frames from the beginning to the end, instead of the moments of the pose
  --left             for the left side
  --blind KEY.json   numbers in an order of no meaning instead of names, for somebody who is to find them; the file explains them`;

const FOLDER = 'tests/output';
const RATIO = 4 / 3;
const STRIP = 6;

const { values: options, positionals: ids } = readCommandLine(
	USAGE,
	{
		out: { type: 'string', default: 'tests/output/figures.png' },
		theme: { type: 'string', default: 'light' },
		width: { type: 'string', default: '240' },
		strip: { type: 'boolean', default: false },
		left: { type: 'boolean', default: false },
		blind: { type: 'string' }
	},
	true
);
const width = Number(options.width);

function momentsOf({ length }: Figure): number[] {
	if (!options.strip) return Array.from({ length }, (_, at) => at);
	return Array.from({ length: STRIP }, (_, frame) => ((length - 1) * frame) / (STRIP - 1));
}

type Picture = Component<{ drawing: Drawing; viewBox: string; label: string }>;

/** The component, compiled for server rendering, and its style sheet. */
async function compiled(file: string): Promise<{ Drawing: Picture; css: string }> {
	const { js, css } = compile(readFileSync(file, 'utf8'), { generate: 'server', css: 'external', filename: file });
	mkdirSync(FOLDER, { recursive: true });
	const module = path.resolve(FOLDER, 'figure-drawing.js');
	writeFileSync(module, js.code);
	const { default: Drawing } = (await import(pathToFileURL(module).href)) as { default: Picture };
	return { Drawing, css: css?.code ?? '' };
}

function rowOf(Drawing: Picture, id: string, pose: Pose): string {
	const figure = new Figure(options.left ? seenFromOtherSide(mirrored(pose)) : pose);
	const viewBox = figure.viewBox(RATIO);
	const pictures = momentsOf(figure).map((at) => {
		const props = { drawing: figure.drawn(at), viewBox, label: id };
		const { body } = render(Drawing, { props, idPrefix: `${id}-${at}` });
		return `<div style="width:${width}px;height:${width / RATIO}px">${body}</div>`;
	});
	return `<section><h2>${id}</h2><div class="row">${pictures.join('')}</div></section>`;
}

/** The items in an order that reveals nothing about them and is the same on every run. */
function shuffled<Item extends { id: string }>(items: readonly Item[]): Item[] {
	const place = ({ id }: Item) => createHash('sha256').update(`blind ${id}`).digest('hex');
	return [...items].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

const { exercises } = readRoutineFolder('routines');
const posed = [...exercises.values()].flatMap(({ id, pose }) => {
	return pose && (ids.length === 0 || ids.includes(id)) ? [{ id, pose }] : [];
});
for (const { id } of posed) {
	for (const { pointer, message } of poseProblems(exercises.get(id)!)) console.log(`${id}: ${pointer}: ${message}`);
}

const executable = findChromium();
if (!executable.ok) throw new Error(executable.error);
const { Drawing, css } = await compiled('src/lib/figure/drawing/FigureDrawing.svelte');
const numbered = options.blind === undefined ? posed : shuffled(posed);
const titles = numbered.map(({ id }, index) => (options.blind === undefined ? id : `${index + 1}`));
if (options.blind !== undefined) writeFileSync(options.blind, JSON.stringify(numbered.map(({ id }) => id)));
const rows = numbered.map(({ pose }, index) => rowOf(Drawing, titles[index]!, pose));
const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
const page = `<!doctype html><html data-theme="${options.theme}"><style>${tokens}${css}
body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:var(--color-surface);color:var(--color-text);font:12px sans-serif}
.row{display:flex}h2{font-size:12px;margin:0}</style><body>${rows.join('')}`;

const browser = await chromium.launch({ executablePath: executable.value, args: chromiumFlags });
const tab = await browser.newPage({ viewport: { width: 6 * (width + 8), height: 800 } });
await tab.setContent(page);
await tab.screenshot({ path: options.out, fullPage: true });
await browser.close();
console.log(`${posed.length} figures in ${options.out}`);
