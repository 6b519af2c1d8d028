/** A page's paints, as the browser recorded them. This module runs in the measured page. */
export interface Paints {
	firstMs: number;
	largestMs: number;
	largestIs: string;
	/** Blocking time: for each long task after the first paint, the part beyond 50 ms, summed. */
	blockedMs: number;
	/** Sum of all layout shift scores, the unit of Cumulative Layout Shift. */
	shift: number;
	shifted: string;
}

interface LargestPaint extends PerformanceEntry {
	readonly element: Element | null;
}

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** How long to wait for entries that the browser records late, or never. */
const PATIENCE_MS = 500;

/** Collects what the browser itself has recorded since the navigation began. */
export async function paintsOf(): Promise<Paints> {
	const first = (await noted('paint')).find(({ name }) => name === 'first-contentful-paint');
	const largest = (await noted<LargestPaint>('largest-contentful-paint')).at(-1);
	const firstMs = first?.startTime ?? Infinity;
	const tasks = (await noted('longtask')).filter(({ startTime }) => startTime >= firstMs);
	const shifts = await noted<LayoutShift>('layout-shift');
	return {
		firstMs: Math.round(firstMs),
		largestMs: Math.round(largest?.startTime ?? Infinity),
		largestIs: nameOf(largest?.element),
		blockedMs: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
		shift: shifts.reduce((sum, { value }) => sum + value, 0),
		shifted: shifts.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node))).join(', ') || 'nothing'
	};
}

function noted<Entry extends PerformanceEntry>(type: string): Promise<Entry[]> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => resolve(list.getEntries() as Entry[])).observe({ type, buffered: true });
		setTimeout(resolve, PATIENCE_MS, []);
	});
}

function nameOf(node: Node | null | undefined): string {
	return node instanceof Element
		? `${node.tagName} ${node.textContent.trim().slice(0, 30)}`
		: String(node?.textContent);
}
