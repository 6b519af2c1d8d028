export async function checkApp(..._: unknown[]): Promise<void> {}
