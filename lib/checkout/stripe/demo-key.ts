/** The key that a stand-in takes; no account of Stripe has one like it. */
export const DEMO_KEY = 'sk_test_topshelf_stand_in';
