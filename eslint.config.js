import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which feature may import which (DESIGN.md, "Layout"; `src/decisions/0012`). Data flows one way: a feature imports
 * only features above it in this list. The exception is `i18n/`: it imports `routine/`, `library/` and `care/`, and
 * they import it. Its words describe routines and danger signs, and it puts a routine's problems in words. `no-cycle`
 * prevents cycles between files. The feature that needs a port declares the port's interface, and `platform/`
 * implements it.
 */
const words = ['routine', 'i18n'];
const session = [...words, 'library', 'sound', 'figure', 'journal'];
const above = [...session, 'session'];
const arrows = {
	routine: ['i18n'],
	i18n: ['routine', 'library', 'care'],
	ui: words,
	library: [...words, 'ui'],
	sound: words,
	figure: ['routine'],
	journal: words,
	progress: [...words, 'ui', 'journal'],
	learn: [...words, 'ui'],
	session,
	player: [...above, 'ui', 'progress'],
	care: [...above, 'ui'],
	make: [...above, 'ui'],
	desk: [...above, 'care', 'ui'],
	platform: [...above, 'care', 'make', 'desk', 'services.ts', 'app-ports.ts']
};

const zones = Object.entries(arrows).map(([feature, allowed]) => ({
	target: `./src/lib/${feature}`,
	from: './src',
	except: [feature, ...allowed].map((room) => `./lib/${room}`),
	message: `${feature}/ may import only ${[feature, ...allowed].join(', ')} (DESIGN.md).`
}));

/** `workshop/` is a tool for authors; nothing in the app may import it. */
const workshop = {
	target: ['./src/routes', './src/build', './src/cli'],
	from: './src/workshop',
	message: 'workshop/ is not part of the app.'
};

/**
 * Plain `.ts` in the core works on values only. `tsconfig.core.json` excludes the DOM; these rules ban clocks, timers
 * and randomness.
 */
const impure = [
	{ selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument.' },
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
	{ selector: "CallExpression[callee.name='Date']", message: 'Time is an argument.' },
	{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument.' },
	{
		selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|requestAnimationFrame)$/]',
		message: 'Timers belong in platform/.'
	}
];

export default ts.config(
	{ ignores: ['build/', '.cache/', '.svelte-kit/', 'node_modules/', 'test-results/', 'tests/output/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { 'import-x': importX },
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: [...zones, workshop] }],
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-undef': 'off', // TypeScript checks this better
			'svelte/no-at-html-tags': 'error',
			eqeqeq: 'error'
		},
		settings: {
			'import-x/extensions': ['.ts', '.svelte', '.js'],
			'import-x/ignore': ['node_modules'],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'svelte-eslint-parser': ['.svelte'] },
			'import-x/resolver-next': [
				(await import('eslint-plugin-import-x')).createNodeResolver({ extensions: ['.ts', '.js', '.svelte'] })
			]
		}
	},
	{
		// Also the `.ts` files that import components: the import rules parse a component with its importer's options.
		files: ['**/*.svelte', '**/*.svelte.ts', 'src/workshop/main.ts', 'tests/{pages,language}/*.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		files: ['src/lib/**/*.ts'],
		ignores: ['src/lib/platform/**', 'src/lib/services.ts', 'src/lib/**/*.test.ts'],
		rules: { 'no-restricted-syntax': ['error', ...impure] }
	},
	{
		// Components receive links that pages have already resolved.
		files: ['src/lib/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	}
);
