import { build } from 'esbuild';

/** Bundles a module and everything it imports into one script; its exports become properties of `globalThis[name]`. */
export async function bundleFor(file: string, name: string, { minify = false } = {}): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [file],
		bundle: true,
		minify,
		format: 'iife',
		globalName: name,
		target: 'es2022',
		write: false
	});
	const [output] = outputFiles;
	if (!output) throw new Error(`${file} gave no script`);
	return output.text;
}
