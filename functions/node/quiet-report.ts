/**
 * First of all: native packages make a report of this process to find out which Linux it is, and a report asks the name of
 * everybody who is connected, one after another, while nobody else is answered.
 */
// Node 24 has it; its types do not yet.
Object.assign(process.report, { excludeNetwork: true });
