/**
 * The outcome of an operation that can fail in normal use: bad input, a full disk, blocked sound. Bugs throw instead.
 */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

export function ok<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value };
}

export function err<Failure>(error: Failure): { ok: false; error: Failure } {
	return { ok: false, error };
}
