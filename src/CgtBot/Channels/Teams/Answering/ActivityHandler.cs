using CgtBot.Channels.Teams.Schema;

namespace CgtBot.Channels.Teams.Answering;

/// <summary>Sorts activities by kind, with Bot Builder's names. What is not overridden is passed over.</summary>
public abstract class ActivityHandler
{
    public Task OnTurnAsync(TurnContext turn, CancellationToken ct) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(turn, ct),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(turn, ct),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(turn, ct),
        ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(turn, ct),
        ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(turn, ct),
        ActivityTypes.Invoke => OnInvokeActivityAsync(turn, ct),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnMessageActivityAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    protected virtual Task OnConversationUpdateActivityAsync(TurnContext turn, CancellationToken ct) =>
        turn.Activity.MembersAdded is { Count: > 0 } added ? OnMembersAddedAsync(added, turn, ct) : Task.CompletedTask;

    /// <summary>People and the bot alike: it is told by the recipient's id.</summary>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> added, TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(TurnContext turn, CancellationToken ct) => turn.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turn, ct),
        "remove" => OnInstallationUpdateRemoveAsync(turn, ct),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(TurnContext turn, CancellationToken ct) => Task.CompletedTask;

    private async Task OnInvokeActivityAsync(TurnContext turn, CancellationToken ct) => turn.InvokeResponse = turn.Activity.Name switch
    {
        InvokeNames.CardAction => await OnAdaptiveCardInvokeAsync(turn, ct),
        InvokeNames.FetchTask when turn.Activity.ValueOf<MessagingExtensionAction>() is { } action => await OnTeamsMessagingExtensionFetchTaskAsync(turn, action, ct),
        InvokeNames.SubmitAction when turn.Activity.ValueOf<MessagingExtensionAction>() is { } action => await OnTeamsMessagingExtensionSubmitActionAsync(turn, action, ct),
        InvokeNames.Query when turn.Activity.ValueOf<MessagingExtensionQuery>() is { } query => await OnTeamsMessagingExtensionQueryAsync(turn, query, ct),
        InvokeNames.FileConsent when turn.Activity.ValueOf<FileConsentCardResponse>() is { Action: "accept" or "decline" } response => await OnTeamsFileConsentAsync(turn, response, ct),
        InvokeNames.FetchTask or InvokeNames.SubmitAction or InvokeNames.Query or InvokeNames.FileConsent => new InvokeResponse(StatusCodes.Status400BadRequest),
        _ => null,
    };

    protected virtual Task<InvokeResponse?> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);

    protected virtual Task<InvokeResponse?> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);

    protected virtual Task<InvokeResponse?> OnTeamsFileConsentAsync(TurnContext turn, FileConsentCardResponse response, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);

    protected virtual Task<InvokeResponse?> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);

    protected virtual Task<InvokeResponse?> OnAdaptiveCardInvokeAsync(TurnContext turn, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);
}
