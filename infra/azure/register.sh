#!/usr/bin/env bash
# Registers the bot for one organisation: its identity, its certificate, its entry in Azure with the Teams channel.
# Needs the Azure CLI, signed in (az login) by somebody who may register applications and create in the resource group.
#   infra/azure/register.sh RESOURCE_GROUP BOT_NAME bot.example.org [FOLDER]
# The certificate and its key are written to FOLDER/cgtbot-teams.pem (by default the working folder); give the file to the bot's account only.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
group=$1 name=$2 domain=$3 folder=${4:-.}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ $domain =~ ^[a-z0-9.-]+\.[a-z0-9-]+$ ]] || { echo "« $domain » is no host name: bot.example.org, without https:// or a path" >&2; exit 2; }
pem=$folder/cgtbot-teams.pem
[ ! -e "$pem" ] || { echo "$pem is there already: move it away first" >&2; exit 2; }
umask 077

# The identity. Only this organisation's; asked for twice, it is found again.
app=$(az ad app list --display-name "$name" --query '[0].appId' --output tsv)
[ -n "$app" ] || app=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
az ad sp show --id "$app" --output none 2>/dev/null || az ad sp create --id "$app" --output none
tenant=$(az account show --query tenantId --output tsv)

# A certificate rather than a secret: its private half never leaves this machine.
openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=$name" -keyout "$pem.key" -out "$pem.crt" 2>/dev/null
az ad app credential reset --id "$app" --append --cert "@$pem.crt" --output none
cat "$pem.crt" "$pem.key" >"$pem" && rm "$pem.crt" "$pem.key"

az deployment group create --resource-group "$group" --template-file "$here/bot.bicep" \
    --parameters appId="$app" tenantId="$tenant" domain="$domain" name="$name" --output none

cat <<END
Settings of the bot (/etc/cgtbot/cgtbot.env):
Teams__AppId=$app
Teams__TenantId=$tenant
Teams__CertificatePath=$(cd "$folder" && pwd)/cgtbot-teams.pem
Web__AllowedHosts=$domain

Then the package for Teams:
cgtbot manifest teams --id $app --domain $domain
END
