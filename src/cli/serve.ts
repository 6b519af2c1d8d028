import { readCommandLine } from './command-line.ts';
import { serveSite, type SiteProblem } from './site-server.ts';

const USAGE = `Usage: npm run serve    serves the built app, to this machine alone
  PORT=8080          before the command: another port than 4173
  HOST=0.0.0.0       to everybody on this machine's network`;

const DEFAULT_PORT = 4173;

const port = Number(process.env.PORT || DEFAULT_PORT);
const host = process.env.HOST || undefined;

function inWords(problem: SiteProblem): string {
	switch (problem.code) {
		case 'no-build':
			return 'There is nothing to serve yet: run `npm run build` first, or `npm start`, which does both.';
		case 'port-taken':
			return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=8080 npm start`;
		case 'bad-host':
			return `HOST is ${host}, which is no address of this machine. Leave HOST out to serve this machine alone, or say HOST=0.0.0.0 to serve everybody on its network.`;
	}
}

async function main(): Promise<void> {
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT must be a whole number from 0 to 65535, and is ${process.env.PORT}.`);
	}
	const site = await serveSite({ dir: 'build', port, base: process.env.BASE_PATH ?? '', host });
	if (!site.ok) throw new Error(inWords(site.error));
	console.log(`Homestretch is at ${site.value.url}`);
}

readCommandLine(USAGE, {}, false);
try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
