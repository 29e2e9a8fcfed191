import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const participation = {
  title: 'Send a message',
  intro: 'Choose what it is about. Your message is sent by email straight away.',
  topics: {
    offer: 'I want to do something',
    help: 'I am looking for help',
    'new-room': 'Starting a room',
    mistake: 'Something is not right',
  },
  report: 'Is something on this page not right, or do you know more?',
  closed: {
    title: 'How to start',
    text: 'This is what you can do:',
    rooms: 'See which room is near you',
    activities: 'See what there is to do',
    help: 'Read how you get help',
    cooperation: 'Read how a room starts',
    newRoom: 'Do you want to start a room?',
  },
  form: {
    room: 'Which room?',
    roomHint: 'Is your room not in the list? Then visit it.',
    chooseRoom: 'Choose a room',
    anyRoom: 'I do not know yet',
    noRoom: 'It is not about a room',
    place: 'Which neighbourhood and which city?',
    message: {
      offer: 'What do you want to do?',
      help: 'What do you need help with?',
      'new-room': 'What do you want to start, and with whom?',
      mistake: 'What should it say?',
    },
    messageHint: {
      offer: 'For example: cooking, small repairs or teaching. You can also come to learn something.',
      help: 'A few words are enough. Do not write a BSN (citizen service number) or a password here.',
      'new-room': 'For example: how many neighbours are joining in, and if you already have a place.',
      mistake: 'For example: on Tuesday the room opens at 10 o’clock.',
    },
    name: 'Your name',
    email: 'Your email address',
    emailHint: 'Fill in your email address or your phone number. Then we can answer you.',
    emailHintOptional: 'Only if you want an answer.',
    phone: 'Your phone number',
    copy: 'Send me a confirmation by email',
    button: 'Send',
    kept: 'This site does not keep your message. It is sent by email straight away.',
    privacy: 'Read more about privacy',
  },
  errors: {
    'room-unknown': 'Choose a room.',
    'place-missing': 'Write which neighbourhood and city it is in.',
    'place-too-long': 'The name of the neighbourhood is too long. Use 100 characters or fewer.',
    'message-missing': 'Write a message.',
    'message-too-long': 'Your message is too long. Use 1000 characters or fewer.',
    'name-too-long': 'Your name is too long. Use 100 characters or fewer.',
    'no-way-back': 'Fill in your email address or your phone number.',
    'email-invalid': 'This email address is not right. Write it like this: name@example.com.',
    'phone-invalid': 'This number is not right. Write it like this: 06 12345678.',
    'copy-without-email': 'Do you want a confirmation? Then fill in your email address.',
  },
  frame: 'Your message to a room.',
  notices: {
    'not-accepted': {
      title: 'Sending does not work now',
      text: 'Your message has not been sent. Everything is still here. Try again in a few minutes.',
    },
    refused: {
      title: 'The email address does not work',
      text: 'Your message has not been sent. That is not because of you, but because of our address. Everything is still here. Choose another room or go there.',
    },
    unknown: {
      title: 'We do not know if it worked',
      text: 'The connection broke. Maybe your message has already been sent. Everything is still here. Do you want to be sure? Then send it again.',
    },
    suspicious: {
      title: 'Please try again',
      text: 'This was so fast that it could also be a computer. Your message has not been sent. Is everything right? Then press the button again.',
    },
    tooMany: {
      title: 'Please wait',
      text: (minutes) =>
        `A lot of messages came in. Yours has not been sent. Everything is still here. Wait ${plural(minutes, { one: '{n} minute', other: '{n} minutes' })} and then try again.`,
    },
    closed: {
      title: 'You cannot send a message now',
      text: 'We no longer have an email address for this message. Your message has not been sent. See what you can do.',
    },
    'other-site': {
      title: 'This did not come from our page',
      text: 'We cannot accept this. Fill in the form on this site.',
    },
    'too-large': {
      title: 'That is too much text',
      text: 'We cannot read this. Go back, write a shorter message and try again.',
    },
    unreadable: {
      title: 'We cannot read this',
      text: 'Something went wrong with the form. Go back and try again.',
    },
    failed: {
      title: 'Something went wrong on our side',
      text: 'We do not know if your message has been sent. Go back and try again in a few minutes.',
    },
    back: 'Go to “Join in”',
  },
  sent: {
    title: 'Your message has been sent',
    text: (name) => `We sent it to ${name}. The people there will answer you.`,
    copy: (email) => `The confirmation went to ${email}.`,
    noCopy: 'The confirmation did not work. But your message itself has been sent. You do not need to send it again.',
    thanks: (name) => `Thank you. We sent it to ${name}.`,
    back: 'Back to the page',
    text2: 'Is it taking too long? Then go to the room.',
    rooms: 'Look at the rooms',
  },
  mail: {
    subject: {
      offer: 'Someone wants to do something',
      help: 'Someone is looking for help',
      'new-room': 'Someone wants to start a room',
      mistake: 'Someone sees something on the site that is not right',
    },
    greeting: (to) => `Dear people of ${to},`,
    intro: 'Someone wrote to you through the site. This is the message:',
    labels: {
      room: 'Room',
      name: 'Name',
      email: 'Email',
      phone: 'Phone',
      place: 'Neighbourhood and city',
      page: 'Page',
    },
    answer: {
      email: 'A reply to this email goes to the person who wrote it.',
      phone: 'To answer, please phone.',
      none: 'The person who wrote did not give an email address. You do not need to answer.',
    },
    kept: 'The site does not keep this message. Delete it when you do not need it any more.',
    copy: {
      subject: (to) => `Your message to ${to}`,
      greeting: 'Dear reader,',
      intro: (to) => `We sent your message to ${to}. What you wrote is not in this email.`,
      notYou: 'If you did not write this, someone else filled in your email address. You do not need to do anything.',
    },
    closing: 'Kind regards,\nthe site of the BuurtWerkKamers',
  },
} satisfies Translation['participation'];
