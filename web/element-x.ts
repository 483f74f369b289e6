/** Where phones get the app. */
export const ELEMENT_X = {
  android: 'https://play.google.com/store/apps/details?id=io.element.android.x',
  iphone: 'https://apps.apple.com/app/element-x-secure-chat-call/id1631335820',
} as const;
