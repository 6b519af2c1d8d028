/** One row of the table: what was checked, what was measured, and whether the check passed. */
export interface Check {
	readonly point: string;
	readonly figures: string;
	readonly isGood: boolean;
}

/** The checks made in one engine, in order. */
export class Checks {
	readonly #name: string;
	readonly list: Check[] = [];

	constructor(name: string) {
		this.#name = name;
	}

	add(point: string, isGood: boolean, figures: string): void {
		this.list.push({ point, isGood, figures });
		console.error(`${this.#name}: ${isGood ? 'good' : 'WRONG'}: ${point}: ${figures}`);
	}

	/** Runs `part`. If `part` throws, adds one failed check and does not rethrow, so later parts still run. */
	async part(point: string, part: () => Promise<void>): Promise<void> {
		try {
			await part();
		} catch (error) {
			this.add(point, false, error instanceof Error ? error.message : String(error));
		}
	}
}

/** A Markdown table with one row per check and one column per engine. */
export function tableOf(found: ReadonlyMap<string, readonly Check[]>): string {
	const points = [...new Set([...found.values()].flatMap((checks) => checks.map(({ point }) => point)))];
	const rows = points.map((point) => [
		point,
		...[...found.values()].map((checks) => cellOf(checks.find((check) => check.point === point)))
	]);
	const lines = [['', ...found.keys()], ['', ...found.keys()].map(() => '---'), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf(check: Check | undefined): string {
	if (!check) return '–';
	return `${check.isGood ? '' : '**WRONG** '}${check.figures}`.replaceAll('|', '/').replaceAll('\n', ' ');
}
