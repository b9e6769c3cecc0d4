(function(){
"use strict";
var link=document.getElementById("exit"),say=document.getElementById("exit-say"),dots=document.getElementById("exit-dots");
var presses=[],held=false,timer=0;
function leave(){
  var cover=document.createElement("div");
  cover.id="cover";
  cover.setAttribute("role","alert");
  cover.textContent=say.dataset.loading;
  document.body.appendChild(cover);
  document.title="\u200b";
  window.location.replace(link.href);
}
function show(){
  var count=presses.length;
  dots.textContent="\u25cf".repeat(count);
  say.textContent=count===1?say.dataset.twice:count===2?say.dataset.once:"";
}
function expire(){presses=[];show();say.textContent=say.dataset.expired;}
link.addEventListener("click",function(event){event.preventDefault();leave();});
document.addEventListener("keyup",function(event){
  var alone=event.key==="Shift"&&!held;
  held=event.shiftKey;
  if(!alone){if(presses.length){presses=[];clearTimeout(timer);show();}return;}
  var now=Date.now();
  presses=presses.filter(function(at){return now-at<5000;});
  presses.push(now);
  clearTimeout(timer);
  if(presses.length>=3){presses=[];leave();return;}
  timer=setTimeout(expire,5000);
  show();
});
window.addEventListener("pageshow",function(event){
  var cover=document.getElementById("cover");
  if(event.persisted&&cover){cover.remove();}
});
})();
