/** What the gemeente's own Element Web has besides: addresses of its own in the place of those that Element brings. */
export type OwnElement = {
  /** Where Element Web itself stands. */
  readonly client: string;
  readonly help: string;
  readonly privacy: string;
  /** What somebody reads who reports a message. */
  readonly report: string;
  readonly footer: { readonly help: string; readonly privacy: string };
};

export type ElementSettings = {
  /** Address of the client API. */
  readonly homeserver: string;
  readonly serverName: string;
  readonly brand?: string;
  /** Absent on a try-out, whose Element brings its own pages. */
  readonly own?: OwnElement;
};

/**
 * Element Web's config.json as this project presets it: Dutch, one server, nobody registers or goes looking for other servers.
 * Keys: Element Web, "docs/config.md"; what it has by itself: its src/SdkConfig.ts. An object there cannot be replaced by null.
 */
export function elementConfig({
  homeserver,
  serverName,
  brand = 'Buurtbaken',
  own,
}: ElementSettings): Record<string, unknown> {
  return {
    default_server_config: { 'm.homeserver': { base_url: homeserver, server_name: serverName } },
    brand,
    default_country_code: 'NL',
    setting_defaults: {
      language: 'nl',
      // All of a resident's rooms stand in the first list they see, without opening a Space.
      'Spaces.allRoomsInHome': true,
      'UIFeature.registration': false,
      'UIFeature.passwordReset': false,
      'UIFeature.identityServer': false,
      'UIFeature.thirdPartyId': false,
      'UIFeature.feedback': false,
      'UIFeature.shareSocial': false,
      'UIFeature.voip': false,
      'UIFeature.urlPreviews': false,
      'UIFeature.createSpaces': false,
      'UIFeature.roomHistorySettings': false,
      'UIFeature.locationSharing': false,
    },
    disable_custom_urls: true,
    disable_guests: true,
    disable_3pid_login: true,
    disable_login_language_selector: false,
    default_federate: false,
    default_theme: 'light',
    room_directory: { servers: [serverName] },
    enable_presence_by_hs_url: { [homeserver]: false },
    show_labs_settings: false,
    features: {
      feature_group_calls: false,
      feature_video_rooms: false,
      feature_element_call_video_rooms: false,
      // Black boxes over the screen about what is new in Element, in English.
      feature_release_announcement: false,
    },
    integrations_ui_url: null,
    integrations_rest_url: null,
    integrations_widgets_urls: [],
    bug_report_endpoint_url: null,
    uisi_autorageshake_app: null,
    map_style_url: null,
    ...(own === undefined ? {} : ownAddresses(serverName, own)),
  };
}

/** Everything by which Element would name a host of its makers. */
function ownAddresses(serverName: string, own: OwnElement): Record<string, unknown> {
  const { client, help, privacy, report, footer } = own;
  return {
    help_url: help,
    help_encryption_url: help,
    privacy_policy_url: privacy,
    permalink_prefix: client,
    logout_redirect_url: `${client}/`,
    jitsi: { preferred_domain: serverName },
    element_call: { url: '', use_exclusively: false, brand: '' },
    feedback: { existing_issues_url: help, new_issue_url: help },
    desktop_builds: {
      ...{ available: false, logo: 'logo.png', url: help },
      ...{ url_macos: help, url_win64: help, url_win64arm: help, url_linux: help },
    },
    // The app is found by way of the site, which tells each phone its own.
    mobile_builds: { ios: null, android: null, fdroid: null },
    mobile_guide_toast: false,
    report_event: { admin_message_md: report },
    branding: {
      auth_header_logo_url: 'logo.png',
      auth_footer_links: [
        { text: footer.help, url: help },
        { text: footer.privacy, url: privacy },
      ],
    },
    embedded_pages: { welcome_url: 'welkom.html', home_url: 'begin.html', login_for_welcome: false },
  };
}
