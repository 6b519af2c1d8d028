import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/**
 * Reads the options and words after a command. `--help` prints `usage` and exits with code 0. An unknown option, or a
 * word when `allowPositionals` is false, prints an error and `usage`, and exits with code 1.
 */
export function readCommandLine<const O extends Options>(
	usage: string,
	options: O,
	allowPositionals: boolean
): Read<O> {
	try {
		const read = parseArgs({
			allowPositionals,
			options: { ...options, help: { type: 'boolean', short: 'h' } } as O & { help: { type: 'boolean' } }
		});
		if ((read.values as { help?: boolean }).help !== true) return read as unknown as Read<O>;
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		console.error(`${error.message}\n\n${usage}`);
		process.exit(1);
	}
	console.log(usage);
	process.exit(0);
}
