using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Chat.Settings;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Réglages » : shown to everyone, changed by stewards; a changed rule or calendar counts the open deadlines again and says which moved.</summary>
public sealed class SettingsCommand : IChatCommand
{
    public string Name => "settings";

    public Role Needs => Role.Reader;

    public Role NeedsToTakeBack => Role.Steward;

    public CommandHelp Help => new(SectionTexts.HelpSettingsDoes, SectionTexts.HelpSettingsExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        if (turn.Command["name"] is not { } name)
        {
            return SettingCards.All(turn);
        }

        if (turn.Role < Role.Steward)
        {
            return ChatCards.NotAllowed(Role.Steward);
        }

        var named = EntryText.Fold(name);
        return (name, SectionSettings.All.FirstOrDefault(s => s.Name == name || EntryText.Fold(s.Label()) == named)) switch
        {
            (DiscreetMode.Name, _) => await DiscreetMode.RunAsync(turn, ct),
            (_, null) => SettingCards.Unknown(name),
            (_, { } setting) when turn.Command["value"] is null => AskCards.For(setting.Label(), turn.Command, SectionTexts.ButtonChange, setting.Field(turn.Section)),
            (_, { } setting) => await SetAsync(turn, setting, EntryText.Clean(turn.Command["value"]), ct),
        };
    }

    private static async Task<Card> SetAsync(ChatTurn turn, Setting setting, string value, CancellationToken ct)
    {
        var (section, before, calendar) = (turn.Section, setting.Say(turn.Section), turn.Section.Calendar());
        await using var act = await turn.BeginAsync(ct: ct);
        if (!setting.Set(section, value))
        {
            return SettingCards.Wrong(setting, value);
        }

        if (setting.Say(section) == before)
        {
            return AskCards.Notice(SectionTexts.Same, Format(SectionTexts.SameDetail, setting.Label(), before));
        }

        if (setting.Name == "sector")
        {
            await AddUsualBodiesAsync(turn, ct);
        }

        var moved = setting.Reach is SettingReach.Deadlines ? await DueRecount.RunAsync(turn.Db, section, calendar, turn.Now, ct) : null;
        await RemindAnewAsync(turn, setting, ct);
        await act.CommitAsync(ct);
        // The answer is in the language just chosen.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        return SettingCards.Changed(setting, before, setting.Say(section), moved);
    }

    /// <summary>Another sector has other bodies; those there already stay.</summary>
    private static async Task AddUsualBodiesAsync(ChatTurn turn, CancellationToken ct)
    {
        var known = await turn.Db.Bodies.IgnoreQueryFilters([Storage.BotDb.RemovedFilter]).Select(b => b.Acronym).ToListAsync(ct);
        turn.Db.Bodies.AddRange(Body.Usual(turn.Db.Section, turn.Section.Sector).Where(b => !known.Contains(b.Acronym)));
    }

    private static Task RemindAnewAsync(ChatTurn turn, Setting setting, CancellationToken ct) =>
        setting.Reach is SettingReach.Reminders ? Reminders.ReminderRows.ScheduleAllAsync(turn.Db, turn.Section, turn.Now, ct) : Task.CompletedTask;
}
