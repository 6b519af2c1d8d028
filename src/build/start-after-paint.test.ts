import { expect, it } from 'vitest';
import { startAfterPaint } from './start-after-paint.ts';

const START = '<script>\n{\n__sveltekit_1abc = { base: "" };\nPromise.all([]).then(([kit, app]) => kit.start(app));\n}\n</script>';
const MODULE = '<link href="/_app/a.js" rel="modulepreload">';
const FONT = '<link href="/_app/f.woff2" rel="preload" as="font" type="font/woff2" crossorigin>';
const ICON = '<link rel="icon" href="/icon.svg">';

it('early fetches and the start script move into a template at the end, with the script unchanged', () => {
	const html = startAfterPaint(`<head>${ICON}\n\t${MODULE}\n\t${FONT}</head><body><div><main></main>${START}</div></body>`);
	expect(html).toMatch(`<head>${ICON}</head><body><div><main></main><template id="after-paint">${MODULE}${FONT}${START}</template><script>`);
	expect(html.match(/<script>/g)).toHaveLength(2);
});

it('leaves a page without an app as it is', () => {
	const html = `<head>${ICON}</head><body><main></main></body>`;
	expect(startAfterPaint(html)).toBe(html);
});

it('fails the build if it does not recognise the start script', () => {
	expect(() => startAfterPaint('<script type="module">kit.start(app)</script>')).toThrow('not where it is looked for');
});
