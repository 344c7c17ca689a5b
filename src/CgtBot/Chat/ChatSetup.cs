namespace CgtBot.Chat;

public static class ChatSetup
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<PhraseBook>()
        .AddScoped<ChatFlow>();
}
