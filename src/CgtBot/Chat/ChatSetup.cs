using CgtBot.Chat.Commands;

namespace CgtBot.Chat;

public static class ChatSetup
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<PhraseBook>()
        .AddScoped<ChatFlow>()
        .AddScoped<IChatCommand, ListCommand>()
        .AddScoped<IChatCommand, ShowCommand>()
        .AddScoped<IChatCommand, AddCommand>()
        .AddScoped<IChatCommand, AnswerCommand>()
        .AddScoped<IChatCommand, RefuseCommand>()
        .AddScoped<IChatCommand, CloseCommand>()
        .AddScoped<IChatCommand, KeptCommand>()
        .AddScoped<IChatCommand, BrokenCommand>()
        .AddScoped<IChatCommand, EditCommand>()
        .AddScoped<IChatCommand, LinkCommand>()
        .AddScoped<IChatCommand, DueCommand>()
        .AddScoped<IChatCommand, WhyCommand>()
        .AddScoped<IChatCommand, MeetingsCommand>()
        .AddScoped<IChatCommand, AddMeetingCommand>()
        .AddScoped<IChatCommand, RemindCommand>()
        .AddScoped<IChatCommand, DigestCommand>()
        .AddScoped<IChatCommand, SettingsCommand>()
        .AddScoped<IChatCommand, RolesCommand>()
        .AddScoped<IChatCommand, BindCommand>()
        .AddScoped<IChatCommand, UndoCommand>()
        .AddScoped<IChatCommand, GapsCommand>()
        .AddScoped<IChatCommand, GapConfirmCommand>()
        .AddScoped<IChatCommand, GapDismissCommand>()
        .AddScoped<IChatCommand, OpinionCommand>()
        .AddScoped<IChatCommand, ConsultationCommand>()
        .AddScoped<IChatCommand, ConsultationsCommand>()
        .AddScoped<SourcePreview>()
        .AddScoped<IChatCommand, SourcesCommand>()
        .AddScoped<IChatCommand, AddSourceCommand>()
        .AddScoped<IChatCommand, PauseSourceCommand>()
        .AddScoped<IChatCommand, TestSourceCommand>()
        .AddScoped<IChatCommand, ImportCommand>()
        .AddScoped<IChatCommand, TopicsCommand>()
        .AddScoped<IChatCommand, AddTermCommand>()
        .AddScoped<IChatCommand, RemoveTermCommand>()
        .AddScoped<IChatCommand, AnalyseCommand>()
        .AddScoped<IChatCommand, TimelineCommand>()
        .AddScoped<IChatCommand, DossierCommand>()
        .AddScoped<IChatCommand, HelpCommand>();
}
