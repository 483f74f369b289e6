/**
 * Element Web's config.json as this project presets it: Dutch, one server, nobody registers or goes looking for other servers.
 * Keys: Element Web, "docs/config.md".
 */
export function elementConfig(homeserver: string, serverName: string): Record<string, unknown> {
  return {
    default_server_config: { 'm.homeserver': { base_url: homeserver, server_name: serverName } },
    brand: 'Buurtbaken',
    default_country_code: 'NL',
    setting_defaults: {
      language: 'nl',
      // All of a resident's rooms stand in the first list they see, without opening a Space.
      'Spaces.allRoomsInHome': true,
      'UIFeature.registration': false,
      'UIFeature.passwordReset': false,
      'UIFeature.deactivate': false,
      'UIFeature.identityServer': false,
      'UIFeature.thirdPartyId': false,
      'UIFeature.feedback': false,
      'UIFeature.shareSocial': false,
      'UIFeature.voip': false,
      'UIFeature.urlPreviews': false,
      'UIFeature.createSpaces': false,
      'UIFeature.roomHistorySettings': false,
    },
    disable_custom_urls: true,
    disable_guests: true,
    disable_3pid_login: true,
    disable_login_language_selector: false,
    default_theme: 'light',
    room_directory: { servers: [serverName] },
    enable_presence_by_hs_url: { [homeserver]: false },
    show_labs_settings: false,
    integrations_ui_url: null,
    integrations_rest_url: null,
    integrations_widgets_urls: [],
    bug_report_endpoint_url: null,
    map_style_url: null,
  };
}
