/**
 * `promise`, or a rejection where it takes longer than `limit` ms: a browser whose storage hangs
 * must not keep a page from opening.
 */
export function within<Value>(limit: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
