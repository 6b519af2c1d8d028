/** What the page says to the service worker that waits: the person wants the new version now. */
export const ACCEPT_UPDATE = 'accept-update';
