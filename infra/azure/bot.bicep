// The bot's entry in Azure: Teams finds it here, and sends what people write to the endpoint. It holds no data and costs nothing (F0).
// The app registration it names is made by register.sh: Entra objects are no resources of a subscription.

@description('Application (client) id of the bot: Teams:AppId in the settings.')
param appId string

@description('Directory (tenant) id of the organisation: Teams:TenantId. New bots are of one tenant only since 31 July 2025.')
param tenantId string = tenant().tenantId

@description('Host name the bot answers at, as given to « manifest teams --domain ».')
param domain string

@description('Name of the resource, unique in Azure.')
@minLength(4)
@maxLength(42)
param name string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'CgtBot'
    description: 'Le registre de la section syndicale'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    // Keys of the web chat and Direct Line channels, which the bot does not speak on.
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

output endpoint string = bot.properties.endpoint
