import type { Attachment } from 'svelte/attachments';

/** Told of before it is in view, as fast as people scroll. */
const NEAR = '400px 0px';

/** One for all: a list makes rows with each letter that is typed. */
let observer: IntersectionObserver | undefined;
const thens = new WeakMap<Element, () => void>();

function tell(seen: readonly IntersectionObserverEntry[], by: IntersectionObserver): void {
	for (const { isIntersecting, target } of seen) {
		if (!isIntersecting) continue;
		thens.get(target)?.();
		by.unobserve(target);
	}
}

/** Calls `then` once, when its element is nearly in view. */
export function whenNear(then: () => void): Attachment<Element> {
	return (element) => {
		thens.set(element, then);
		const all = (observer ??= new IntersectionObserver(tell, { rootMargin: NEAR }));
		all.observe(element);
		return () => all.unobserve(element);
	};
}
