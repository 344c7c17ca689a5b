using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Settings;

/// <summary>What a changed setting means for what is stored already.</summary>
internal enum SettingReach
{
    None,

    /// <summary>Reminders fall on other days.</summary>
    Reminders,

    /// <summary>House deadlines are counted again, and reminders with them.</summary>
    Deadlines,
}

/// <summary>One thing a steward may set: how it is called, said, asked for, and read. <see cref="Set"/> is false, and nothing changed, for a value that does not suit.</summary>
internal sealed record Setting(
    string Name, Func<string> Label, Func<string> Allowed, Func<Section, string> Say, Func<Section, CardInput> Field, Func<Section, string, bool> Set, SettingReach Reach = SettingReach.None);
