using System.Globalization;
using CgtBot.Settings;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.Extensions.Options;

namespace CgtBot.Verbs;

/// <summary>The data a verb works on without serving.</summary>
internal static class VerbData
{
    /// <summary>The storage settings, once the data they name is there and can be opened; nothing is created.</summary>
    public static StorageOptions DemandData(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (options.Database == "sqlite")
        {
            DataFolder.DemandWhole(options);
            if (!File.Exists(options.SqlitePath))
            {
                throw new SettingsFault([string.Format(CultureInfo.CurrentCulture, VerifyTexts.NoData, Path.GetFullPath(options.Folder))]);
            }
        }

        return options;
    }
}
