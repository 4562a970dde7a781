/** A mail taken apart, as `postal-mime` gives it. */
import type PostalMime from 'postal-mime';

export type Mail = Awaited<ReturnType<PostalMime['parse']>>;
export type Attachment = Mail['attachments'][number];
