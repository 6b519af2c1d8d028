import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../tests/support/chromium.ts';
import { findChromium } from './find-chromium.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine('Usage: npm run icons    draws the PNGs of static/icons/ from the two SVGs there', {}, false);

const FOLDER = 'static/icons';
const DRAWINGS: readonly (readonly [source: string, target: string, size: number])[] = [
	['icon.svg', 'icon-96.png', 96],
	['icon.svg', 'icon-192.png', 192],
	['icon.svg', 'icon-512.png', 512],
	['icon-maskable.svg', 'icon-maskable-192.png', 192],
	['icon-maskable.svg', 'icon-maskable-512.png', 512],
	['icon-maskable.svg', 'apple-touch-icon.png', 180]
];

const found = findChromium();
if (!found.ok) throw new Error(found.error);
const browser = await chromium.launch({ executablePath: found.value, args: chromiumFlags });
for (const [source, target, size] of DRAWINGS) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const svg = readFileSync(`${FOLDER}/${source}`, 'utf8').replace('<svg', `<svg width="${size}" height="${size}"`);
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
	writeFileSync(`${FOLDER}/${target}`, await page.screenshot());
	await page.close();
}
await browser.close();
