namespace CgtBot.Settings;

/// <summary>Settings the bot cannot start with: one sentence each, naming the key and what it may hold.</summary>
public sealed class SettingsFault(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
