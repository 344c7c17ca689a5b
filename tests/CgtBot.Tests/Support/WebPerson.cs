using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CgtBot.Tests.Support;

/// <summary>A person's browser without script: keeps cookies, reads forms and sends them with their antiforgery token.</summary>
public sealed class WebPerson : IDisposable
{
    private readonly HttpClient http;

    public WebPerson(Uri address)
    {
        Address = new Uri($"http://127.0.0.1:{address.Port}/");
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    public async Task<(HttpResponseMessage Response, IDocument Page)> Opens(string path)
    {
        var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } });
        return (response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends a form of the page: its hidden fields, what is filled in, the pressed button.</summary>
    public async Task<HttpResponseMessage> Sends(IElement form, IElement? pressed = null, params (string Name, string Value)[] filled)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
        fields.AddRange(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        if (pressed is not null)
        {
            fields.Add(KeyValuePair.Create(pressed.GetAttribute("name")!, pressed.GetAttribute("value")!));
        }

        return await PostsAsync(form.GetAttribute("action")!, form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields));
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    public Task<HttpResponseMessage> PostsAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Origin", Address.GetLeftPart(UriPartial.Authority));
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Asks(HttpRequestMessage request) => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Types in the box of the conversation and sends; the page that follows.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> Types(string text)
    {
        var (_, page) = await Opens("/");
        var response = await Sends(page.QuerySelector("form[data-write]")!, null, ("text", text));
        if (response.StatusCode is HttpStatusCode.SeeOther)
        {
            return (response, (await Opens("/")).Page);
        }

        return (response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
    }

    public void Dispose() => http.Dispose();
}
