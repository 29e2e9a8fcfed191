import type { Translation } from '../translation.ts';
import { mails as dutch } from '../nl/mails.ts';

export const mails = {
  greeting: (name) => (name === undefined ? 'Dear donor,' : `Dear ${name},`),
  closing: 'Kind regards,\nthe BuurtWerkKamers',
  testSubject: (subject) => `[test] ${subject}`,
  testMode: 'This is a test. No money has been paid.',
  fund: 'the BuurtWerkKamerFonds',
  room: (name) => `the room ${name}`,
  every: { once: 'once', monthly: 'a month', quarterly: 'every 3 months', yearly: 'a year' },
  labels: {
    amount: 'Amount',
    purpose: 'For',
    paidOn: 'Paid on',
    bookedOn: 'Taken back on',
    refunded: 'You get back',
    refundedOn: 'Sent back on',
    given: 'You gave',
    nextDebit: 'Next time',
    reference: 'Number',
  },
  manage: {
    once: 'With this link you see your donation. The link is only for you.',
    recurring:
      'Use this link to see, change or stop your donation. You can also wait with giving or change the amount. You do not need an account. The link is only for you.',
    link: { once: 'See your donation', recurring: 'See, change or stop your donation' },
  },
  giveAgain: 'Donate again',
  thankYou: {
    subject: {
      once: (amount) => `Thank you for your donation of ${amount}`,
      recurring: (gift) => `Thank you. You now donate ${gift}`,
      copy: (subject) => `Copy: ${subject}`,
    },
    copy: 'This is a copy. We sent you this email before.',
    received: (amount, purpose) => `Thank you! We received ${amount} from you for ${purpose}.`,
    once: 'This was once. No more money goes out of your account.',
    insteadOfDebit: 'You have now paid this yourself. Before, it could not be taken from your account.',
    recurring: (gift) => `You donate ${gift}. This continues automatically until you stop it.`,
    nextDebit: (date) => `On ${date} the next amount goes out of your account.`,
    next: (year) => `Your donation is in our books. In January you get an email with all your donations of ${year}.`,
    aboutUs:
      'The BuurtWerkKamers are rooms in the neighbourhood, by and for residents. You are welcome to come and have a look.',
    invitation: {
      text: 'Would you like to help us more often? You can also donate every month. You can always stop.',
      link: 'Donate every month',
    },
  },
  debitFailed: {
    subject: (gift) => `We could not collect your donation of ${gift}`,
    what: 'We wanted to take your donation from your account. That did not work. So you have not paid anything now.',
    pay: 'Do you still want to donate this amount? You can pay it yourself now. That is once. You do not need to do this.',
    payLink: (amount) => `Pay ${amount} now`,
    again: (date) => `On ${date} the next amount goes out of your account. If you do not want that, you can stop.`,
    stopped:
      'We have now stopped. Nothing more goes out of your account. If you want to donate again, you can do that on our site.',
  },
  chargedBack: {
    subject: 'Your bank has taken a donation back',
    what: 'You gave us money. Your bank has now taken that back from us.',
    once: 'You do not need to do anything. If you still want to donate, you can do that on our site.',
    stopped:
      'We have now stopped. Nothing more goes out of your account. If you want to donate again, you can do that on our site.',
  },
  refunded: {
    subject: (amount) => `You get ${amount} back from us`,
    what: (amount, purpose) => `We are sending ${amount} back to you. You gave this money for ${purpose}.`,
    when: 'The money is on its way. That often takes a few days. If you paid by card, it can take longer.',
    where: 'It comes back in the way that you paid. You do not need to do anything.',
    goesOn: (date) =>
      `Your donation simply goes on. On ${date} the next amount goes out of your account. If you do not want that, you can stop.`,
    late: 'If the money is not there after two weeks, open the link. There you see how it stands.',
  },
  refundFailed: {
    subject: (amount) => `Sending ${amount} back did not work`,
    what: (amount, purpose) =>
      `We sent ${amount} back to you. You gave this money for ${purpose}. The money did not arrive.`,
    next: 'The money is now with us again. Our treasurer knows this too.',
    account: 'Do you have another account? Then reply to this email.',
  },
  advice: {
    'check-account-number': 'Your bank does not know this account number. See if it is right.',
    'use-other-account': 'This account is closed, or you cannot pay from it in this way. Choose another account.',
    'enough-money': 'There was not enough money in your account.',
    'card-expired': 'Your card has expired.',
    'give-permission-again': 'Your bank no longer has your permission. If you donate again, you give it again.',
    'you-reversed-it': 'You took the money back yourself at your bank. You are allowed to.',
    'you-refused-it': 'You told your bank that you do not want to pay this. You are allowed to.',
    'payment-denied': 'The bank was told that this payment is not right. If it was not you who said so, ask your bank.',
    'bank-blocks-it': 'Your bank is stopping this payment. Ask your bank why.',
    'ask-your-bank': 'Your bank does not say why. You can ask your bank.',
  },
  mandateGone: {
    subject: 'Your donation has stopped',
    what: 'We may not take money from your account any more. The permission is gone. That is why your donation has stopped.',
    again: 'If that is not what you wanted, donate again on our site.',
  },
  changed: {
    subject: (gift) => `Changed: you now donate ${gift}`,
    what: (gift, purpose) => `Your donation has been changed. You now donate ${gift} for ${purpose}.`,
    nextDebit: (date) => `On ${date} the next amount goes out of your account.`,
    was: (before) => `Before, you gave ${before}.`,
    paused: {
      subject: (date) => `Your donation is on hold until ${date}`,
      what: (date, gift, purpose) =>
        `Your donation is now on hold. Until ${date} nothing goes out of your account. On that day you donate ${gift} for ${purpose} again.`,
    },
  },
  newAccount: {
    subject: 'We now debit your other account',
    what: 'You gave permission to take your donation from another account. That is done.',
    same: (gift, purpose) => `Your donation stays ${gift} for ${purpose}.`,
    nextDebit: (date) => `On ${date} the next amount goes out of your new account.`,
    debitUnderWay: 'A payment was already on its way. It may still go out of your old account.',
  },
  stopped: {
    subject: 'Your donation has stopped',
    donor: 'You wanted to stop giving. That worked. Thank you for what you donated!',
    other: 'Your donation has stopped. Thank you for what you donated!',
    nothingMore: 'Nothing more goes out of your account.',
    debitUnderWay:
      'Please note: a payment was already on its way. It may still go out of your account. If you want that money back, your bank can get it back for you. That is possible for 8 weeks.',
    again: 'If you want to donate again later, you can do that on our site.',
  },
  manageLinks: {
    subject: 'The links to your donations',
    what: 'You asked for the links to your donations. Here they are.',
    notYou: 'If you did not ask for this, you do not need to do anything.',
    link: (gift, purpose, reference) => `${gift} for ${purpose} (number ${reference})`,
  },
  yearlyStatement: {
    subject: (year) => `Your donations in ${year}`,
    received: (year, total) => `In ${year} we received ${total} from you. Thank you!`,
    sheet: (year) => `Would you like an overview of ${year}? Open the link. It is ready there for you to save.`,
    private: 'You do not need to do anything. The link is only for you.',
    lastYear: (number, year) =>
      `Your agreement to donate the same amount every year ends this year. That is agreement ${number}. The last day is 31 December ${year}. If you want to donate in this way again after that, make a new agreement with us.`,
    isOver: (number, year) =>
      `Your agreement to donate the same amount every year is complete. That was agreement ${number}, up to and including ${year}. If you go on donating, those are ordinary donations, until there is a new agreement.`,
    link: 'Go to my overview',
  },
  /** The treasurer reads Dutch, whatever language the donor reads. */
  treasurer: dutch.treasurer,
} satisfies Translation['mails'];
