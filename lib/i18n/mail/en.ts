/** English: every word of the mails about an order. */
export const mail = {
  order: (number: string) => `Order ${number}`,
  ordered: 'Ordered',
  quantity: (count: string, name: string) => `${count} × ${name}`,
  less: (amount: string) => `−${amount}`,
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Delivery',
  tax: 'Tax',
  taxIncluded: 'Tax included in it',
  total: 'Total paid',
  deliveryTo: 'Delivery to',
  seeOrder: 'See your order',
  keepLink: 'Whoever has this link can see the order. Please keep this e-mail to yourself.',
  soldBy: 'Sold by',
  sentBecause: (site: string) =>
    `You get this e-mail because of an order at ${site}. It holds no advertising.`,
  receipt: {
    subject: (site: string, number: string) => `Your order ${number} at ${site}`,
    title: 'Thank you for your order',
    lead: (day: string) => `Your payment arrived on ${day}. This is your receipt.`,
    parcel: 'We write again when the parcel is on its way.',
    downloads: 'Your downloads',
    download: (name: string) => `Download ${name}`,
    limit: (count: number, figure: string, until: string) =>
      count === 1
        ? `The link works once, until ${until}.`
        : `The link works ${figure} times, until ${until}.`,
  },
  withdrawal: {
    title: 'Your right of withdrawal',
    period: (days: string) =>
      `You can withdraw from the contract for the goods that we send by post within ${days} days without giving any reason. The period ends ${days} days after the day on which you, or someone you named who is not the carrier, received the last of them.`,
    how: (seller: string) =>
      `To withdraw, tell us in a clear statement, such as a letter or an e-mail, to: ${seller}. You may use the form below, but you need not. It is enough to send the statement before the period ends.`,
    money:
      'We then pay back all that we received from you, delivery included (except what a dearer kind of delivery than our cheapest standard one cost on top), without undue delay and at the latest 14 days after your statement reached us. We use the means of payment that you used, and charge nothing for it. We may wait until the goods are back or you have shown that you sent them, whichever is earlier.',
    sendBack:
      'Send the goods back without undue delay, and at the latest 14 days after the day on which you told us.',
    sendBackCost: {
      customer: 'You bear the direct cost of sending them back.',
      free: 'We bear the cost of sending them back.',
    },
    value:
      'You owe us for a loss in their value only where they were handled beyond what it takes to see what they are, what they are like and how they work.',
    more: 'Withdrawal information',
  },
  form: {
    title: 'Withdrawal form',
    lead: 'Fill this in and send it back only if you want to withdraw.',
    to: (seller: string) => `To: ${seller}`,
    statement: 'I hereby withdraw from my contract for the purchase of these goods:',
    dates: 'Ordered on, received on:',
    consumer: 'Name of the consumer:',
    address: 'Address of the consumer:',
    signature: 'Signature of the consumer (only on paper):',
    date: 'Date:',
  },
  waiver: {
    title: 'Your downloads and the right of withdrawal',
    confirmed: (time: string) =>
      `On ${time} you expressly agreed that we supply the downloads before the withdrawal period is over, and you acknowledged that you thereby lose your right of withdrawal for them. We hereby confirm that, for:`,
  },
  shipped: {
    subject: (number: string) => `Order ${number} is on its way`,
    title: 'On its way to you',
    lead: 'We handed this to the carrier:',
    carrier: 'Carrier',
    tracking: 'Tracking number',
    track: 'Track the parcel',
  },
  refund: {
    subject: (number: string) => `Refund for order ${number}`,
    title: 'We sent your money back',
    whole: (amount: string) => `We paid back ${amount}: with it, all that you paid for the order.`,
    part: (amount: string) => `We paid back ${amount} of what you paid for the order.`,
    when: 'The money goes to the means of payment that you used. Banks can take ten working days to show it.',
    now: 'Paid back now',
    overall: 'Paid back in all',
    remaining: 'Left of what you paid',
  },
  backorder: {
    subject: (number: string) => `Order ${number}: paid, but out of stock`,
    title: 'Paid, but out of stock',
    lead: 'Your payment arrived, but by then these goods were sold out:',
    choice:
      'You choose: we send them once they are back, or we pay your money for them back at once. Answer this e-mail and say which.',
    meanwhile: 'Until you do, nothing of the order is lost: your payment is on record.',
  },
  failed: {
    subject: (number: string) => `The payment for order ${number} did not go through`,
    title: 'The payment did not go through',
    lead: 'Your bank or payment service did not complete it. You owe us nothing, and we send nothing.',
    released: 'We no longer keep these goods for you:',
    again: 'You can order again at any time.',
    shop: 'Back to the shop',
  },
};
