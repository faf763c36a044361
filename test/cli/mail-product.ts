/** A small product file, for tariffs of a test. */
export const MAIL_PRODUCT = `product: acme/mail
name: Acme Mail
meters:
  messages: { event: mail.sent, aggregate: count, unit: message, whole: true }
`;

/** The head of a version of its tariff; what it charges follows. */
export const MAIL_HEAD = `tariff: acme/mail/standard
effective: 2027-01-01
time_zone: UTC
sold: open_ended
rounding: none
source: price list
why: A price per message.
`;
